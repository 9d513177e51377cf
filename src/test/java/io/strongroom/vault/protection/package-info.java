/// Tests of the key slots.
@NullMarked
package io.strongroom.vault.protection;

import org.jspecify.annotations.NullMarked;
