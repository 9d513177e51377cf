/// Tests of `io.strongroom.ui.secretform`.
@NullMarked
package io.strongroom.ui.secretform;

import org.jspecify.annotations.NullMarked;
