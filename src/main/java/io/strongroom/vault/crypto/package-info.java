/// How the vault seals bytes: keys that are overwritten after use, authenticated encryption bound
/// to a place, and blind indexes. Everything comes from the JDK but Argon2id, which is Bouncy
/// Castle's. Nothing here knows of files, databases or secrets.
@NullMarked
package io.strongroom.vault.crypto;

import org.jspecify.annotations.NullMarked;
