package io.strongroom.ui.accounts.add;

import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.check.CheckedKey;

import java.util.Optional;

/// What a check of a key came to.
///
/// @param checked what the server says of it
/// @param twin an account that has the same key already
record Answer(CheckedKey checked, Optional<StoredAccount> twin) {}
