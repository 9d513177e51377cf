/// What arrives: files, folders and pasted text, listed and read with bounds, so that nothing a
/// person can drop costs more memory or time than a review is worth.
@NullMarked
package io.strongroom.intake.source;

import org.jspecify.annotations.NullMarked;
