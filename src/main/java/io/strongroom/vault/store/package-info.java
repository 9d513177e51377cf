/// The vault on disk: one SQLite database in which every row is sealed, the keys that open it, and
/// the rules of who may see what.
@NullMarked
package io.strongroom.vault.store;

import org.jspecify.annotations.NullMarked;
