/// Tests of `io.strongroom.ui.control`.
@NullMarked
package io.strongroom.ui.control;

import org.jspecify.annotations.NullMarked;
