/// Tests of the vault's folder and files.
@NullMarked
package io.strongroom.vault.home;

import org.jspecify.annotations.NullMarked;
