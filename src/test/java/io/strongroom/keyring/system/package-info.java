/// The limit and the checks round a keyring.
@NullMarked
package io.strongroom.keyring.system;

import org.jspecify.annotations.NullMarked;
