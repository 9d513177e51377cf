package io.strongroom.ui.accounts.add;

import io.strongroom.account.ApiKey;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.provider.FoundAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.ui.text.Messages;

import java.util.Optional;

/// What is typed to add an account: where its server is, and its key; and what it was going to be
/// called, if somebody had said so before going back or before the window locked. Use on the FX
/// thread.
final class AccountInput {

    private final ServerInput server;
    private final KeyInput key;
    private String name = "";
    private Scope team = Scope.personal();
    private Optional<Candidate> proposed = Optional.empty();
    private Optional<Candidate> named = Optional.empty();

    AccountInput(Messages messages) {
        this.server = new ServerInput(messages);
        this.key = new KeyInput(messages);
    }

    ServerInput server() {
        return server;
    }

    KeyInput key() {
        return key;
    }

    /// The server, if a key may be sent to it and its certificate can be looked for; what is the
    /// matter is said beside the field.
    Optional<BaseUrl> insistOnServer() {
        server.judgeAgain();
        Optional<BaseUrl> baseUrl = server.baseUrl();
        return server.authority().isGiven() ? baseUrl : Optional.empty();
    }

    /// An account with a key at a server that was [insisted on][#insistOnServer()].
    Candidate candidate(BaseUrl baseUrl, ApiKey given) {
        return named(
                new Candidate(
                        EnvironmentAccount.name(baseUrl),
                        baseUrl,
                        server.authority().path(),
                        Scope.personal(),
                        given));
    }

    /// An account that the provider's client left.
    Candidate candidate(FoundAccount found) {
        return named(
                new Candidate(
                        found.name(),
                        found.baseUrl(),
                        Optional.empty(),
                        found.team(),
                        found.key()));
    }

    /// The account, called as was said before, if that was said of it.
    private Candidate named(Candidate proposal) {
        proposed = Optional.of(proposal);
        return name.isEmpty() || !named.map(proposal::isLike).orElse(true)
                ? proposal
                : new Candidate(
                        name, proposal.baseUrl(), proposal.authority(), team, proposal.key());
    }

    /// Keeps what was said of the account that was [proposed last][#named(Candidate)].
    void remember(KeptAddition said) {
        name = said.name();
        team = said.team();
        named = proposed;
    }

    /// All of it; empty if nothing is typed.
    Optional<KeptAddition> keep(AddAccountViewModel.Way way) {
        String typedKey = key.textProperty().get();
        return typedKey.isEmpty() && !server.isTyped()
                ? Optional.empty()
                : Optional.of(
                        new KeptAddition(
                                way,
                                server.addressProperty().get(),
                                server.authority().typedProperty().get(),
                                typedKey,
                                name,
                                team));
    }

    /// Puts back what was kept.
    void restore(KeptAddition kept) {
        server.restore(kept.address(), kept.authority());
        key.textProperty().set(kept.key());
        name = kept.name();
        team = kept.team();
        named = Optional.empty();
    }

    /// Forgets all of it.
    void clear() {
        server.clear();
        key.clear();
        name = "";
        team = Scope.personal();
        proposed = Optional.empty();
        named = Optional.empty();
    }
}
