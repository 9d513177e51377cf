/// The command line, run as a whole on a real vault and a real server.
@NullMarked
package io.strongroom.app.command;

import org.jspecify.annotations.NullMarked;
