/// The entry point, the command line, and the one place that wires the application together.
@NullMarked
package io.strongroom.app;

import org.jspecify.annotations.NullMarked;
