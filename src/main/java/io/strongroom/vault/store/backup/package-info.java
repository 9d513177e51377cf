/// A copy of the vault in one file, which opens on another machine, and the way back from it.
@NullMarked
package io.strongroom.vault.store.backup;

import org.jspecify.annotations.NullMarked;
