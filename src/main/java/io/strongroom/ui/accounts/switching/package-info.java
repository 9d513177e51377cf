/// Turning to another account: which there are, and the menu that names them.
@NullMarked
package io.strongroom.ui.accounts.switching;

import org.jspecify.annotations.NullMarked;
