/// Hides names and values while the screen is shared with others: a switch of the window, and the
/// labels and fields that follow it.
@NullMarked
package io.strongroom.ui.presenting;

import org.jspecify.annotations.NullMarked;
