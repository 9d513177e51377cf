/// How the vault on this machine is protected, and how that is changed: what the screens ask for.
/// The vault behind it is not named here.
@NullMarked
package io.strongroom.account.protection;

import org.jspecify.annotations.NullMarked;
