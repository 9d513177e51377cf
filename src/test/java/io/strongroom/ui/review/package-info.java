/// Tests of `io.strongroom.ui.review`.
@NullMarked
package io.strongroom.ui.review;

import org.jspecify.annotations.NullMarked;
