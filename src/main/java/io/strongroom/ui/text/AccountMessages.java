package io.strongroom.ui.text;

import io.strongroom.account.FileProblem;
import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.AccountProblem;
import io.strongroom.account.provider.FoundProblem;
import io.strongroom.api.trust.AuthorityProblem;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// A sentence for each problem with accounts and their keys: what is wrong, and what to do next. No
/// sentence holds a key.
public final class AccountMessages {

    private final Messages messages;
    private final UserMessages userMessages;

    /// @param messages the texts to make sentences of
    public AccountMessages(Messages messages) {
        this.messages = messages;
        this.userMessages = new UserMessages(messages);
    }

    /// Why an account cannot be added, changed or removed.
    public String of(AccountProblem problem) {
        return switch (problem) {
            case AccountProblem.NameMissing() -> messages.text("accounts.name.missing");
            case AccountProblem.NameTooLong(int length) ->
                    messages.text("accounts.name.too-long", AccountName.LONGEST, length);
            case AccountProblem.NameNotVisible() -> messages.text("accounts.name.not-visible");
            case AccountProblem.NameReserved(String name) ->
                    messages.text("accounts.name.reserved", name);
            case AccountProblem.NameTaken(String name) ->
                    messages.text("accounts.name.taken", name);
            case AccountProblem.Unknown() -> messages.text("accounts.unknown");
            case AccountProblem.KeyInTheWay(var key) -> userMessages.of(key);
            case AccountProblem.ListInTheWay(var list) ->
                    messages.text("accounts.not-done", of(list));
            case AccountProblem.ListNotWritten(Path file) ->
                    messages.text("accounts.list.not-written", file.toString());
        };
    }

    /// Why the list of accounts is not used.
    public String of(FileProblem problem) {
        return switch (problem) {
            case FileProblem.Damaged(Path kept) ->
                    messages.text("accounts.list.damaged", kept.toString());
            case FileProblem.Newer(Path kept) ->
                    messages.text("accounts.list.newer", kept.toString());
            case FileProblem.Unreadable(Path file) ->
                    messages.text("accounts.list.unreadable", file.toString());
        };
    }

    /// Why a file of the provider's client tells of no account.
    public String of(FoundProblem problem) {
        String file = problem.file().toString();
        return switch (problem) {
            case FoundProblem.Unreadable _ -> messages.text("found.unreadable", file);
            case FoundProblem.NotAFile _ -> messages.text("found.not-a-file", file);
            case FoundProblem.TooLarge(var _, long bytes) ->
                    messages.text("found.too-large", file, bytes);
            case FoundProblem.Damaged _ -> messages.text("found.damaged", file);
            case FoundProblem.KeyNotSendable _ -> messages.text("found.key-not-sendable", file);
            case FoundProblem.BadBaseUrl(var _, String reason) ->
                    messages.text("found.bad-base-url", file, reason);
            case FoundProblem.TooMany _ -> messages.text("found.too-many", file);
        };
    }

    /// Why a certificate cannot be trusted.
    public String of(AuthorityProblem problem) {
        String file = problem.file().toString();
        return switch (problem) {
            case AuthorityProblem.Unreadable _ -> messages.text("authority.unreadable", file);
            case AuthorityProblem.NoCertificate _ ->
                    messages.text("authority.no-certificate", file);
            case AuthorityProblem.NotAnAuthority _ ->
                    messages.text("authority.not-an-authority", file);
            case AuthorityProblem.Expired(var _, Instant since) ->
                    messages.text("authority.expired", file, date(since));
            case AuthorityProblem.NotYetValid(var _, Instant from) ->
                    messages.text("authority.not-yet-valid", file, date(from));
            case AuthorityProblem.WeakKey(var _, int bits) ->
                    messages.text("authority.weak-key", file, bits);
        };
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(messages.locale())
                .format(instant.atZone(ZoneId.systemDefault()));
    }
}
