/// The structure of texts as far as recognition asks for it. JSON and YAML are read strictly,
/// bounded in depth and size, without tags and without references followed, so that no text grows
/// or runs anything by being read.
@NullMarked
package io.strongroom.intake.recognition.structure;

import org.jspecify.annotations.NullMarked;
