/// What concerns the window itself and not what it shows: a menu, and the sign that it is
/// presenting.
@NullMarked
package io.strongroom.ui.shell.menu;

import org.jspecify.annotations.NullMarked;
