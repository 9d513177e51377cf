/// The rows of one review: each proposed secret judged by its name, by what the scope holds already
/// and by the other rows, and what will be done with it. The window and the command line drive the
/// same rows.
@NullMarked
package io.strongroom.intake.review;

import org.jspecify.annotations.NullMarked;
