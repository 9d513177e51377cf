/// Tests of turning to another account.
@NullMarked
package io.strongroom.ui.accounts.switching;

import org.jspecify.annotations.NullMarked;
