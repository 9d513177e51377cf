/// The structure of JSON and YAML texts as far as recognition asks for it: strict, bounded in depth
/// and size, without tags, without references followed, and so without a text that could grow or
/// run anything by being read.
@NullMarked
package io.strongroom.intake.recognition.structure;

import org.jspecify.annotations.NullMarked;
