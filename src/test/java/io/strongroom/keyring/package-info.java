/// The types of the keyring.
@NullMarked
package io.strongroom.keyring;

import org.jspecify.annotations.NullMarked;
