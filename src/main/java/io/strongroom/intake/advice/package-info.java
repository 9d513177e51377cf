/// The value doctor: looks at a value before it is stored and says what is probably not meant, such
/// as a line break at its end, a key that has expired, or a placeholder. It advises and never
/// blocks, works offline, changes a text only when asked to, and a file never. Sentences are made
/// where they are shown.
@NullMarked
package io.strongroom.intake.advice;

import org.jspecify.annotations.NullMarked;
