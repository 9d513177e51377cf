/// A connection to a bus of D-Bus, for one thread that asks and waits, by the messages and the
/// transport of dbus-java.
@NullMarked
package io.strongroom.bus;

import org.jspecify.annotations.NullMarked;
