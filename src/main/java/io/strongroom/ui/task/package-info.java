/// Work off the FX thread and the way back onto it: the only place where the two meet.
@NullMarked
package io.strongroom.ui.task;

import org.jspecify.annotations.NullMarked;
