/// The accounts a user has stored: which there are, which one is current, and the one place where
/// they are added, changed and removed. Their keys are in [io.strongroom.account.key].
@NullMarked
package io.strongroom.account.book;

import org.jspecify.annotations.NullMarked;
