/// Tests of what a content is recognised as.
@NullMarked
package io.strongroom.intake.recognition;

import org.jspecify.annotations.NullMarked;
