/// What opens the vault's master key: the kinds of key slots, how each wraps the key, and what this
/// machine keeps for its user. Nothing here knows of the database the slots are in.
@NullMarked
package io.strongroom.vault.protection;

import org.jspecify.annotations.NullMarked;
