/// The settings of accounts: which there are, where their keys are, and what can be done about
/// them.
@NullMarked
package io.strongroom.ui.preferences.accounts;

import org.jspecify.annotations.NullMarked;
