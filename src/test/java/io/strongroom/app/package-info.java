/// Tests of the entry point, the command line and the wiring.
@NullMarked
package io.strongroom.app;

import org.jspecify.annotations.NullMarked;
