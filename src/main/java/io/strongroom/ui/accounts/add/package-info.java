/// Adding an account: three ways to a key, the check of what it is good for, and keeping it. What
/// was typed stays, whatever goes wrong.
@NullMarked
package io.strongroom.ui.accounts.add;

import org.jspecify.annotations.NullMarked;
