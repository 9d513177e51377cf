package io.strongroom.app.command;

import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyPlaces;
import io.strongroom.app.keys.StoredKeys;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.SealedAccountKeys;
import io.strongroom.app.session.VaultSession;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.io.Console;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything around a command.
///
/// @param environment variables by name
/// @param paths where the vault on this machine is
/// @param terminal what is read from and written to
/// @param prompt asks for what opens the vault
/// @param clock tells the time
/// @param build which version this is
/// @param messages the texts
/// @param keys where the keys of accounts are kept
public record CommandContext(
        Map<String, String> environment,
        AppPaths paths,
        Terminal terminal,
        PassphrasePrompt prompt,
        Clock clock,
        BuildInfo build,
        Messages messages,
        KeyPlaces keys) {

    /// Of this process.
    public static CommandContext ofThisProcess(AppPaths paths) {
        return of(
                System.getenv(),
                paths,
                new Terminal(
                        System.in,
                        System.out,
                        System.err,
                        () -> person().isPresent(),
                        prompt ->
                                person().map(console -> console.readPassword("%s", prompt))
                                        .orElse(null)));
    }

    static CommandContext of(Map<String, String> environment, AppPaths paths, Terminal terminal) {
        return of(
                environment,
                paths,
                terminal,
                StoredKeys.of(paths.home(), Clock.systemUTC(), BuildInfo.load()));
    }

    static CommandContext of(
            Map<String, String> environment, AppPaths paths, Terminal terminal, KeyPlaces keys) {
        Messages messages = new Messages(Locale.getDefault());
        return new CommandContext(
                environment,
                paths,
                terminal,
                new PassphrasePrompt(terminal, messages),
                Clock.systemUTC(),
                BuildInfo.load(),
                messages,
                keys);
    }

    private static Optional<Console> person() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// The stored accounts.
    AccountBook accountBook() {
        return new AccountBook(paths.home(), clock, keys);
    }

    /// The stored accounts, with the keys that a vault seals: it is open for as long as they are
    /// used.
    AccountBook accountBook(VaultSession vault) {
        AccountKeys sealed = new SealedAccountKeys(paths.home(), vault);
        return new AccountBook(
                paths.home(),
                clock,
                place ->
                        switch (place) {
                            case KEYRING -> keys.in(KeyPlace.KEYRING);
                            case VAULT -> sealed;
                        });
    }

    /// The stored account of a name.
    StoredAccount storedAccount(String name) throws CommandFailedException {
        AccountBook.Listed listed = accountBook().list();
        if (listed.problem().isPresent()) {
            throw CommandFailedException.failed(
                    new AccountMessages(messages).of(listed.problem().get()));
        }
        return listed.accounts()
                .named(name)
                .orElseThrow(() ->
                        CommandFailedException.failed(
                                messages.text("command.accounts.unknown", name)));
    }

    /// The sentences for problems.
    UserMessages sentences() {
        return new UserMessages(messages);
    }
}
