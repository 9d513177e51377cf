/// Tests of sealing: what was changed, moved or cut must not open.
@NullMarked
package io.strongroom.vault.crypto;

import org.jspecify.annotations.NullMarked;
