/// Tests of backups and the way back.
@NullMarked
package io.strongroom.vault.store.backup;

import org.jspecify.annotations.NullMarked;
