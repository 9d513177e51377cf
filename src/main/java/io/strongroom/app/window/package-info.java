/// What the window needs of the desktop around it: to be the only one of its data folder, to know
/// its first frame and its icon, which accounts the machine has, and to tell how its start went.
@NullMarked
package io.strongroom.app.window;

import org.jspecify.annotations.NullMarked;
