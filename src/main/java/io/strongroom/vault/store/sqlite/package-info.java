/// What the vault asks of SQLite: connections with the right settings, the schema and its check,
/// statements that are always closed, and what a failure means. Nothing here knows of keys or
/// secrets.
@NullMarked
package io.strongroom.vault.store.sqlite;

import org.jspecify.annotations.NullMarked;
