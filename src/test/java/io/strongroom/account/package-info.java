/// Which account is meant, and what is remembered of the user's choices.
@NullMarked
package io.strongroom.account;

import org.jspecify.annotations.NullMarked;
