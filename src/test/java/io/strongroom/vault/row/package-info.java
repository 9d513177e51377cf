/// Tests of what a row holds and where it opens.
@NullMarked
package io.strongroom.vault.row;

import org.jspecify.annotations.NullMarked;
