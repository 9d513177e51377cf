/// Where the keys of stored accounts are kept: in the operating system's keyring or, where there is
/// none, in a file that the vault's key seals. A key is found by the ID of its account and lies
/// nowhere else.
@NullMarked
package io.strongroom.account.key;

import org.jspecify.annotations.NullMarked;
