package io.strongroom.app.command;

import io.strongroom.account.ApiKey;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.AccountException;
import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.AccountProblem;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.protection.LockedVault;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.trust.Authority;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.app.keycheck.KeyCheck;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.ui.text.AccountMessages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `strongroom accounts`: which accounts there are, and what becomes of them. No key is ever
/// printed.
@Command(
        name = "accounts",
        description = "List, add, remove and choose accounts. Without a command it lists them.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be done: the keyring, the vault or the list of accounts is in the way",
            "2:the command line breaks a rule; nothing was tried"
        })
final class AccountsCommand implements Callable<Integer> {

    private final CommandContext context;
    private final AccountMessages sentences;

    AccountsCommand(CommandContext context) {
        this.context = context;
        this.sentences = new AccountMessages(context.messages());
    }

    @Override
    public Integer call() {
        return list(ListCommand.Format.text);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the accounts: name, address, where the key is kept, team.")
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "json|text",
                            defaultValue = "text",
                            description = "text, for people (default), or json, for programs.")
                    ListCommand.Format format) {
        AccountBook.Listed listed = context.accountBook().list();
        listed.problem().ifPresent(problem -> context.terminal().say(sentences.of(problem)));
        List<AccountListing.Row> rows = AccountListing.rows(listed.accounts(), context);
        switch (format) {
            case json -> context.terminal().print(AccountListing.json(rows));
            case text -> AccountListing.columns(rows).forEach(context.terminal()::print);
        }
        return listed.problem().isPresent() ? StrongroomCommand.FAILED : StrongroomCommand.DONE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Add an account at a server. Its key comes from standard input and goes into the"
                        + " keyring of this system or, where there is none, sealed beside the"
                        + " vault."
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "What you will call it.") String name,
            @Option(
                            names = "--base-url",
                            paramLabel = "URL",
                            description = "Where its server is; without this, the hosted API.")
                    @Nullable String baseUrl,
            @Option(
                            names = "--key-stdin",
                            required = true,
                            description = "Read the API key from standard input.")
                    boolean keyStdin,
            @Option(
                            names = "--team",
                            paramLabel = "ID",
                            description = "The team that is meant when none is named.")
                    @Nullable String team,
            @Option(
                            names = "--ca",
                            paramLabel = "FILE",
                            description =
                                    "A PEM file with the certificate of an authority, such as your"
                                            + " company's, to trust for this account.")
                    @Nullable Path authority,
            @Mixin KeyCheck check)
            throws CommandFailedException {
        Optional<AccountProblem> broken = AccountName.check(name);
        if (broken.isPresent()) {
            throw CommandFailedException.misused(sentences.of(broken.get()));
        }
        NewAccount added =
                new NewAccount(
                        name,
                        server(baseUrl),
                        Scope.of(
                                Optional.ofNullable(team)
                                        .map(String::strip)
                                        .filter(id -> !id.isEmpty())),
                        authority(authority));
        ApiKey key = new ApiKeyReader(context).standardInput();
        String asked = asked(check, name, added.baseUrl(), key, added.authority());
        List<StoredAccount> twins = new ArrayList<>();
        StoredAccount stored =
                onKeys(book -> {
                    book.withKey(added.baseUrl(), key).ifPresent(twins::add);
                    return book.add(added, key);
                });
        say(
                "command.accounts.added." + stored.keyPlace(),
                stored.name(),
                stored.baseUrl().uri().toString(),
                asked);
        twins.forEach(twin -> say("command.accounts.twin", twin.name()));
        return StrongroomCommand.DONE;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Remove an account and its key from this machine.")
    int remove(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = "--leave-key",
                            description =
                                    "Leave its key where it is kept, for when the keyring is not to"
                                            + " be had any more.")
                    boolean leaveKey)
            throws CommandFailedException {
        StoredAccount account = context.storedAccount(name);
        change(account, leaveKey ? AccountBook::removeWithoutKey : AccountBook::remove);
        say(
                leaveKey ? "command.accounts.removed-without-key" : "command.accounts.removed",
                account.name());
        return StrongroomCommand.DONE;
    }

    @Command(
            name = "set-key",
            mixinStandardHelpOptions = true,
            description = "Give an account another key, from standard input.")
    int setKey(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = "--key-stdin",
                            required = true,
                            description = "Read the API key from standard input.")
                    boolean keyStdin,
            @Mixin KeyCheck check)
            throws CommandFailedException {
        StoredAccount account = context.storedAccount(name);
        ApiKey key = new ApiKeyReader(context).standardInput();
        String asked = asked(check, account.name(), account.baseUrl(), key, account.authority());
        change(account, (book, id) -> book.setKey(id, key, Optional.empty()));
        say("command.accounts.key-set", account.name(), asked);
        return StrongroomCommand.DONE;
    }

    @Command(
            name = "use",
            mixinStandardHelpOptions = true,
            description = {
                "Make an account the one that the window and scripts begin with; local is the vault"
                        + " on this machine.",
                "An account from the environment (PRIME_API_KEY) comes before it."
            })
    int use(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
            throws CommandFailedException {
        try {
            Optional<StoredAccount> account =
                    AccountName.same(name, AccountName.LOCAL)
                            ? Optional.empty()
                            : Optional.of(context.storedAccount(name));
            context.accountBook().choose(account.map(StoredAccount::id));
            say(
                    "command.accounts.used",
                    account.map(StoredAccount::name).orElse(AccountName.LOCAL));
        } catch (AccountException refused) {
            throw failed(refused);
        }
        if (!(EnvironmentAccount.read(context.environment())
                instanceof EnvironmentAccount.Absent)) {
            context.terminal().say(context.messages().text("command.accounts.environment-wins"));
        }
        return StrongroomCommand.DONE;
    }

    private String asked(
            KeyCheck check, String name, BaseUrl server, ApiKey key, Optional<Path> authority)
            throws CommandFailedException {
        KeyCheck.Answer answer =
                check.ask(
                        name,
                        server,
                        key,
                        authority,
                        context.build().userAgent(),
                        context.messages());
        if (answer.isRefused()) {
            throw CommandFailedException.failed(answer.sentence());
        }
        return answer.sentence();
    }

    @FunctionalInterface
    private interface Work {
        StoredAccount on(AccountBook book) throws AccountException;
    }

    @FunctionalInterface
    private interface Change {
        void of(AccountBook book, String id) throws AccountException;
    }

    private void change(StoredAccount account, Change change) throws CommandFailedException {
        onKeys(book -> {
            change.of(book, account.id());
            return account;
        });
    }

    /// Does what touches a key. Only where it turns out that a locked vault seals it, its
    /// passphrase is asked for.
    private StoredAccount onKeys(Work work) throws CommandFailedException {
        try {
            return work.on(context.accountBook());
        } catch (AccountException refused) {
            boolean isLocked =
                    refused.problem() instanceof AccountProblem.KeyInTheWay(KeyProblem key)
                            && LockedVault.isBehind(key);
            if (!isLocked) {
                throw failed(refused);
            }
        }
        try (VaultSession vault = VaultUnlock.opened(context)) {
            return work.on(context.accountBook(vault));
        } catch (AccountException refused) {
            throw failed(refused);
        }
    }

    private CommandFailedException failed(AccountException refused) {
        return CommandFailedException.failed(sentences.of(refused.problem()));
    }

    private BaseUrl server(@Nullable String baseUrl) throws CommandFailedException {
        try {
            return baseUrl == null ? BaseUrl.HOSTED : BaseUrl.parse(baseUrl);
        } catch (IllegalArgumentException refused) {
            throw CommandFailedException.misused(String.valueOf(refused.getMessage()));
        }
    }

    private Optional<Path> authority(@Nullable Path file) throws CommandFailedException {
        if (file == null) {
            return Optional.empty();
        }
        try {
            var _ = Authority.read(file, context.clock().instant());
            return Optional.of(file.toAbsolutePath().normalize());
        } catch (AuthorityException refused) {
            throw CommandFailedException.failed(sentences.of(refused.problem()));
        }
    }

    private void say(String key, Object... arguments) {
        context.terminal().print(context.messages().text(key, arguments));
    }
}
