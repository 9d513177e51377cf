/// The vault's folder: which files are in it, who may read them, and the key file. Nothing here
/// knows what is in the database.
@NullMarked
package io.strongroom.vault.home;

import org.jspecify.annotations.NullMarked;
