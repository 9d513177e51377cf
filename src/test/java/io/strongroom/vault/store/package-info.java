/// Tests of the vault on disk, each with a real SQLite database in a folder of its own.
@NullMarked
package io.strongroom.vault.store;

import org.jspecify.annotations.NullMarked;
