/// Tests of the rows of a review and of how they are judged.
@NullMarked
package io.strongroom.intake.review;

import org.jspecify.annotations.NullMarked;
