package io.strongroom.app.command;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.EnvironmentProblem;
import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.session.AccountSession;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Violation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The account and the scope that a command is about: the account from the environment where there
/// is one, else the vault on this machine.
final class ScopedAccount implements AutoCloseable {

    private final CommandContext context;
    private final AccountSession session;
    private final Scope scope;

    private ScopedAccount(CommandContext context, AccountSession session, Scope scope) {
        this.context = context;
        this.session = session;
        this.scope = scope;
    }

    /// @param team as given with `--team`; without it, what the account means by itself
    static ScopedAccount open(CommandContext context, @Nullable String team)
            throws CommandFailedException {
        Account account = account(context);
        Scope scope = team == null ? account.defaultScope() : scope(context, team);
        return new ScopedAccount(
                context, AccountSession.of(account, context.clock(), context.build()), scope);
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
            case Scope.Team(String id) -> id;
        };
    }

    Account account() {
        return session.account();
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
            throw CommandFailedException.failed(context.sentences().of(failure, scopeName()));
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
    }

    private String accountName() {
        return switch (session.account()) {
            case Account.LocalVault _ -> context.messages().text("command.account.local");
            case Account.Hosted hosted -> hosted.name();
        };
    }

    private static Account account(CommandContext context) throws CommandFailedException {
        return switch (EnvironmentAccount.read(context.environment())) {
            case EnvironmentAccount.Absent() -> new Account.LocalVault(context.paths().home());
            case EnvironmentAccount.Found(Account.Hosted hosted) -> hosted;
            case EnvironmentAccount.Unusable(EnvironmentProblem problem) ->
                    throw CommandFailedException.misused(context.sentences().of(problem));
        };
    }

    private static Scope scope(CommandContext context, String team) throws CommandFailedException {
        return switch (Scope.parseTeam(team)) {
            case Checked.Valid<Scope>(Scope scope) -> scope;
            case Checked.Invalid<Scope>(List<Violation> broken) ->
                    throw CommandFailedException.misused(context.sentences().of(broken.getFirst()));
        };
    }
}
