/// The one table of keys: the window takes its shortcuts from it, and the sheet that lists them.
@NullMarked
package io.strongroom.ui.keys;

import org.jspecify.annotations.NullMarked;
