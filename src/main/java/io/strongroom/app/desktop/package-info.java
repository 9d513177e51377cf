/// What the window asks of the desktop: its dialogs for files, and its clipboard.
@NullMarked
package io.strongroom.app.desktop;

import org.jspecify.annotations.NullMarked;
