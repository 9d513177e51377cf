/// The log: one file of lines in the user's own folder. What is written to it never holds a name, a
/// value, a key or an address with its query.
@NullMarked
package io.strongroom.app.log;

import org.jspecify.annotations.NullMarked;
