/// What is said about single rows of a review.
@NullMarked
package io.strongroom.ui.review.words;

import org.jspecify.annotations.NullMarked;
