/// The command line: the same rules and the same client as the window. A value is never taken from
/// an argument and never printed.
@NullMarked
package io.strongroom.app.command;

import org.jspecify.annotations.NullMarked;
