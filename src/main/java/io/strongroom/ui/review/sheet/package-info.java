/// Draws a review: the sheet around its rows, its buttons, and what is asked before it closes.
@NullMarked
package io.strongroom.ui.review.sheet;

import org.jspecify.annotations.NullMarked;
