/// What spreads the work of a review's sheet over frames, so that none of them is a slow one: what
/// is made ahead, what waits a frame, and what is not made until it is shown.
@NullMarked
package io.strongroom.ui.review.sheet.frames;

import org.jspecify.annotations.NullMarked;
