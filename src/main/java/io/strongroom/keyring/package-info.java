/// What the program wants of the operating system's keyring: to find, keep and delete a few small
/// secrets, with an answer of a known kind each time. The keyrings of the systems are in packages
/// of their own; {@code keyring.system} chooses among them and puts a time limit round each call.
@NullMarked
package io.strongroom.keyring;

import org.jspecify.annotations.NullMarked;
