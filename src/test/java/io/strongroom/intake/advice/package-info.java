/// Tests of the value doctor.
@NullMarked
package io.strongroom.intake.advice;

import org.jspecify.annotations.NullMarked;
