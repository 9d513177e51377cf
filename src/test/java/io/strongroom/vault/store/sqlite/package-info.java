/// Tests of what the vault asks of SQLite.
@NullMarked
package io.strongroom.vault.store.sqlite;

import org.jspecify.annotations.NullMarked;
