/// Tests of adding an account.
@NullMarked
package io.strongroom.ui.accounts.add;

import org.jspecify.annotations.NullMarked;
