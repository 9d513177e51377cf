/// Tests of the settings of accounts.
@NullMarked
package io.strongroom.ui.preferences.accounts;

import org.jspecify.annotations.NullMarked;
