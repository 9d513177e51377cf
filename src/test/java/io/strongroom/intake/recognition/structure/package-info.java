/// Tests of reading JSON and YAML within bounds.
@NullMarked
package io.strongroom.intake.recognition.structure;

import org.jspecify.annotations.NullMarked;
