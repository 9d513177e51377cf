/// Tests of what is taken in, and of everything that must not be.
@NullMarked
package io.strongroom.intake.source;

import org.jspecify.annotations.NullMarked;
