/// What opens a vault: a passphrase, a recovery code, or the machine it is on. What they are made
/// of is judged here, for the screens, the command line and the vault alike.
@NullMarked
package io.strongroom.domain.protection;

import org.jspecify.annotations.NullMarked;
