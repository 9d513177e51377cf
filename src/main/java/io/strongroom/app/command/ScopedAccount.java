package io.strongroom.app.command;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.EnvironmentProblem;
import io.strongroom.account.FileProblem;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.CurrentAccount;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Violation;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.vault.home.VaultHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The account and the scope that a command is about: the account that it names, else the one from
/// the environment, else the one that was chosen, else the vault on this machine.
final class ScopedAccount implements AutoCloseable {

    private final CommandContext context;
    private final AccountSession session;
    private final Optional<VaultSession> sealing;
    private Scope scope;
    private Optional<String> teamName = Optional.empty();

    private ScopedAccount(
            CommandContext context, AccountSession session, Optional<VaultSession> sealing) {
        this.context = context;
        this.session = session;
        this.sealing = sealing;
        this.scope = session.account().defaultScope();
    }

    /// The account, as the command line names it.
    static final class Named {
        @Option(
                names = "--account",
                paramLabel = "NAME",
                description =
                        "The account to work on, as `strongroom accounts` lists it; without this,"
                                + " the one from the environment or the current one.")
        private @Nullable String name;
    }

    /// @param named the account as given with `--account`
    /// @param team as given with `--team`: the ID of a team, or its name or slug; without it, what
    ///   the account means by itself
    static ScopedAccount open(CommandContext context, Named named, @Nullable String team)
            throws CommandFailedException {
        Account account = named.name == null ? current(context) : account(context, named.name);
        Optional<String> asked =
                team == null ? Optional.empty() : Optional.of(typed(context, team));
        Optional<VaultSession> sealing = sealingVault(context, account);
        Account reachable = sealing.map(vault -> unsealed(context, account, vault)).orElse(account);
        ScopedAccount opened =
                new ScopedAccount(
                        context,
                        AccountSession.of(reachable, context.clock(), context.build()),
                        sealing);
        try {
            opened.unlock();
            if (asked.isPresent()) {
                opened.choose(asked.get());
            }
            return opened;
        } catch (CommandFailedException unclear) {
            opened.close();
            throw unclear;
        }
    }

    /// The vault on this machine, open, if it seals the key of the account: the key can be had
    /// whenever a call needs it, and whoever has to open the vault is asked once, before the first.
    private static Optional<VaultSession> sealingVault(CommandContext context, Account account)
            throws CommandFailedException {
        if (context.accountBook().sealedByVault(account).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(VaultUnlock.opened(context));
    }

    /// The account with its key out of the open vault.
    private static Account unsealed(CommandContext context, Account account, VaultSession vault) {
        AccountBook book = context.accountBook(vault);
        return book.sealedByVault(account).<Account>map(book::account).orElse(account);
    }

    /// A vault that nobody has used yet is not made before it is needed.
    private void unlock() throws CommandFailedException {
        Optional<VaultGuard> guard = isUnused() ? Optional.empty() : session.guard();
        if (guard.isPresent()) {
            new VaultUnlock(context, guard.get()).open();
        }
    }

    Scope scope() {
        return scope;
    }

    /// The scope and whose it is, in words.
    String label() {
        return context.messages().text("command.scope", scopeName(), accountName());
    }

    /// The scope, in words.
    String scopeName() {
        return switch (scope) {
            case Scope.Personal() -> context.messages().text("command.scope.personal");
            case Scope.Team(String id) -> teamName.orElse(id);
        };
    }

    Account account() {
        return session.account();
    }

    /// Whether it is a vault that nobody has used yet, so that nothing is in it. Any call makes it.
    boolean isUnused() {
        return session.account() instanceof Account.LocalVault(Path home)
                && !Files.exists(new VaultHome(home).database());
    }

    /// The client of the server, for what makes many calls; closed with this.
    SecretsClient client() {
        return session.client();
    }

    /// Calls the server, and makes a sentence of what fails.
    <T> T call(Call<T> call) throws CommandFailedException {
        try {
            return call.on(session.client());
        } catch (ApiException failure) {
            throw failed(failure);
        }
    }

    /// Something to ask of the server.
    @FunctionalInterface
    interface Call<T> {
        T on(SecretsClient client) throws ApiException;
    }

    @Override
    public void close() {
        session.close();
        sealing.ifPresent(VaultSession::close);
    }

    private String accountName() {
        return switch (session.account()) {
            case Account.LocalVault _ -> context.messages().text("command.account.local");
            case Account.Hosted hosted -> hosted.name();
        };
    }

    private static Account current(CommandContext context) throws CommandFailedException {
        return switch (CurrentAccount.of(
                context.environment(), context.paths().home(), context.accountBook())) {
            case CurrentAccount.Chosen(Account account, Optional<FileProblem> problem) -> {
                // What was meant is not known any more, and another account must not stand in for
                // it.
                if (problem.isPresent()) {
                    throw CommandFailedException.failed(
                            new AccountMessages(context.messages()).of(problem.get()));
                }
                yield account;
            }
            case CurrentAccount.Unusable(EnvironmentProblem problem) ->
                    throw CommandFailedException.misused(context.sentences().of(problem));
        };
    }

    private static Account account(CommandContext context, String name)
            throws CommandFailedException {
        if (AccountName.same(name, AccountName.LOCAL)) {
            return new Account.LocalVault(context.paths().home());
        }
        if (AccountName.same(name, AccountName.ENVIRONMENT)) {
            return switch (EnvironmentAccount.read(context.environment())) {
                case EnvironmentAccount.Found(Account.Hosted hosted) -> hosted;
                case EnvironmentAccount.Unusable(EnvironmentProblem problem) ->
                        throw CommandFailedException.misused(context.sentences().of(problem));
                case EnvironmentAccount.Absent() ->
                        throw CommandFailedException.misused(
                                context.messages().text("command.accounts.no-environment"));
            };
        }
        return context.accountBook().account(context.storedAccount(name));
    }

    /// Means the team that has the text as its ID, or else the only one that is called exactly so.
    private void choose(String asked) throws CommandFailedException {
        Optional<List<Membership>> known = isUnused() ? Optional.of(List.of()) : teams();
        if (known.isEmpty()) {
            scope = new Scope.Team(asked);
            return;
        }
        List<Membership> teams = known.get();
        List<Membership> meant = matching(teams, team -> team.teamId().equals(asked));
        if (meant.isEmpty()) {
            meant = matching(teams, team -> isCalled(team, asked));
        }
        switch (meant.size()) {
            case 1 -> {
                scope = meant.getFirst().scope();
                teamName = Optional.of(meant.getFirst().name());
            }
            case 0 -> throw unclear(teams.isEmpty() ? "none" : "unknown", asked, teams);
            default -> throw unclear("ambiguous", asked, meant);
        }
    }

    private CommandFailedException failed(ApiException failure) {
        UserMessages sentences = new UserMessages(context.messages(), session.account());
        return CommandFailedException.failed(sentences.of(failure, scopeName()));
    }

    /// The teams of the caller; empty if the key may not ask. Then only an ID can be meant, and the
    /// server judges it.
    private Optional<List<Membership>> teams() throws CommandFailedException {
        try {
            return Optional.of(session.client().teams());
        } catch (ApiException.Forbidden | ApiException.NotFound untold) {
            return Optional.empty();
        } catch (ApiException failure) {
            throw failed(failure);
        }
    }

    private static List<Membership> matching(List<Membership> teams, Predicate<Membership> wanted) {
        return teams.stream().filter(wanted).toList();
    }

    private static boolean isCalled(Membership team, String text) {
        return team.name().equals(text) || team.slug().filter(text::equals).isPresent();
    }

    private CommandFailedException unclear(String how, String asked, List<Membership> teams) {
        String choice =
                teams.stream()
                        .map(team ->
                                context.messages().text("command.team", team.name(), team.teamId()))
                        .collect(Collectors.joining(", "));
        return CommandFailedException.failed(
                context.messages().text("command.team." + how, asked, choice));
    }

    private static String typed(CommandContext context, String team) throws CommandFailedException {
        return switch (Scope.parseTeam(team)) {
            case Checked.Valid<Scope>(Scope scope) -> scope.teamId().orElseThrow();
            case Checked.Invalid<Scope>(List<Violation> broken) ->
                    throw CommandFailedException.misused(context.sentences().of(broken.getFirst()));
        };
    }
}
