/// Tests of the formats that recognition and advice read.
@NullMarked
package io.strongroom.intake.recognition.format;

import org.jspecify.annotations.NullMarked;
