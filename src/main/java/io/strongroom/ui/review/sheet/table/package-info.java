/// Draws the rows of a review: their header, and a cell for each row in sight, in one grid of
/// columns.
@NullMarked
package io.strongroom.ui.review.sheet.table;

import org.jspecify.annotations.NullMarked;
