package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountException;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.api.ApiException;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A key that may take the place of a stored account's.
///
/// @param key the key, which the server takes
/// @param checked what the server says of it
/// @param ofOther whether the one before it is known to be somebody else's
record KeyReplacement(ApiKey key, CheckedKey checked, boolean ofOther) {

    /// Asks the server about it, and about the one before it where nobody did so far. Blocks.
    ///
    /// @throws ApiException if the server does not take it, or cannot be asked
    static KeyReplacement check(StoredAccount account, ApiKey key, AccountServices services)
            throws ApiException {
        CheckedKey checked = services.servers().check(account.baseUrl(), key, account.authority());
        boolean ofOther =
                account.owner()
                        .or(() -> ownerBefore(account, services))
                        .filter(owner -> !owner.equals(checked.identity().id()))
                        .isPresent();
        return new KeyReplacement(key, checked, ofOther);
    }

    /// Nobody knows any more where the server does not take the old key.
    private static Optional<String> ownerBefore(StoredAccount account, AccountServices services) {
        try {
            CheckedKey before =
                    services.servers()
                            .check(
                                    account.baseUrl(),
                                    () ->
                                            services.book()
                                                    .account(account)
                                                    .keySource()
                                                    .key()
                                                    .reveal(),
                                    account.authority());
            return Optional.of(before.identity().id());
        } catch (ApiException _) {
            return Optional.empty();
        }
    }

    /// Keeps it. Blocks.
    void keep(StoredAccount account, AccountServices services) throws AccountException {
        services.book().setKey(account.id(), key, Optional.of(checked.identity().id()));
    }

    /// Whose it is.
    String owner(Messages messages) {
        return new PermissionWords(messages).owner(checked.identity());
    }

    /// What one should know before it is kept, a sentence each.
    List<String> doubts(Messages messages) {
        List<String> doubts = new ArrayList<>();
        if (ofOther) {
            doubts.add(messages.text("accounts.key-of-other", owner(messages)));
        }
        doubts.addAll(new PermissionWords(messages).missing(checked));
        return doubts;
    }
}
