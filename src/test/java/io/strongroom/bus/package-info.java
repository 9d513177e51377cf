/// Tests of the connection to a bus.
@NullMarked
package io.strongroom.bus;

import org.jspecify.annotations.NullMarked;
