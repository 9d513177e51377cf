/// What a review finds out in the background: what has arrived, how far the reading of it has come
/// and who owns it until the review takes it; and what the scope holds already.
@NullMarked
package io.strongroom.ui.review.reading;

import org.jspecify.annotations.NullMarked;
