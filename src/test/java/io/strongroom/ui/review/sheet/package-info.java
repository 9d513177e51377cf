/// Tests of `io.strongroom.ui.review.sheet`.
@NullMarked
package io.strongroom.ui.review.sheet;

import org.jspecify.annotations.NullMarked;
