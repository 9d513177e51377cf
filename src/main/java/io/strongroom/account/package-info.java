/// Which server the app speaks to, with which key, and what it remembers of the user's choices. A
/// secret is never written here: the choices are plain text, and a key from the environment stays
/// in memory.
@NullMarked
package io.strongroom.account;

import org.jspecify.annotations.NullMarked;
