/// What a row of the vault holds and how it is sealed: the step between domain types and the bytes
/// the database stores. Nothing here knows of SQL.
@NullMarked
package io.strongroom.vault.row;

import org.jspecify.annotations.NullMarked;
