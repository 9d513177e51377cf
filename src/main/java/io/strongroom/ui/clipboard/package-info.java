/// A secret on the clipboard: how it gets there, and how the window tells that it is there and for
/// how long.
@NullMarked
package io.strongroom.ui.clipboard;

import org.jspecify.annotations.NullMarked;
