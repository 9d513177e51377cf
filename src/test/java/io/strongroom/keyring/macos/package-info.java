/// Which calls are made of the keychain.
@NullMarked
package io.strongroom.keyring.macos;

import org.jspecify.annotations.NullMarked;
