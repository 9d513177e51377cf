/// What the window opens of accounts and settings, and what is half done there.
@NullMarked
package io.strongroom.ui.shell.settings;

import org.jspecify.annotations.NullMarked;
