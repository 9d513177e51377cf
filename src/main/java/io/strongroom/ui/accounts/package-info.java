/// Which server the window speaks to, and whose secrets it shows: the account and the scopes,
/// personal and teams.
@NullMarked
package io.strongroom.ui.accounts;

import org.jspecify.annotations.NullMarked;
