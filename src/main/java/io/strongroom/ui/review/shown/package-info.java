/// Which rows of a review are shown, and in what order.
@NullMarked
package io.strongroom.ui.review.shown;

import org.jspecify.annotations.NullMarked;
