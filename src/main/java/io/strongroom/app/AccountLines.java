package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.api.BaseUrl;
import io.strongroom.ui.accounts.AccountLine;
import io.strongroom.ui.text.Messages;

/// Puts an account into words for the window.
final class AccountLines {

    private AccountLines() {}

    static AccountLine of(Account account, Messages messages) {
        return switch (account) {
            case Account.LocalVault _ ->
                    new AccountLine(
                            messages.text("account.local.name"),
                            messages.text("account.local.promise"),
                            true);
            case Account.Hosted hosted ->
                    new AccountLine(
                            messages.text("account.hosted.name", hosted.name()),
                            messages.text(
                                    hosted.baseUrl().equals(BaseUrl.HOSTED)
                                            ? "account.hosted.promise"
                                            : "account.other.promise",
                                    hosted.baseUrl().uri().getHost()),
                            false);
        };
    }
}
