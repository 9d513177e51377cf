/// Puts a backup in the place of the vault, in the window.
@NullMarked
package io.strongroom.ui.restore;

import org.jspecify.annotations.NullMarked;
