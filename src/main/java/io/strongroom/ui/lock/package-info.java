/// The lock: the screen that stands in the place of everything else, and what tells when nobody is
/// at the window.
@NullMarked
package io.strongroom.ui.lock;

import org.jspecify.annotations.NullMarked;
