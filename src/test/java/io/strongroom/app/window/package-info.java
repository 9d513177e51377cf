/// Starts that meet each other.
@NullMarked
package io.strongroom.app.window;

import org.jspecify.annotations.NullMarked;
