/// Tests of `io.strongroom.ui.transfer`.
@NullMarked
package io.strongroom.ui.transfer;

import org.jspecify.annotations.NullMarked;
