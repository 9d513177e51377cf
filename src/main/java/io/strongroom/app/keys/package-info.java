/// Where this program keeps the keys of accounts: the system's keyring and the vault on this
/// machine, put together.
@NullMarked
package io.strongroom.app.keys;

import org.jspecify.annotations.NullMarked;
