/// Hears that the user leaves the machine: it goes to sleep, or its session is locked.
@NullMarked
package io.strongroom.app.away;

import org.jspecify.annotations.NullMarked;
