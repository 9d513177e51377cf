/// The rows of a review on their way: what becomes of each, over as many tries as the user makes,
/// and what can be done about a name that somebody else took in the meantime.
@NullMarked
package io.strongroom.ui.review.sending;

import org.jspecify.annotations.NullMarked;
