package io.strongroom.ui.accounts.add;

import io.strongroom.account.ApiKey;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.provider.FoundAccount;
import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.trust.Authority;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskGroup;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Adds an account: takes a key in one of three ways, has its server say what it is good for, and
/// only then keeps it. Use on the FX thread.
public final class AddAccountViewModel implements AutoCloseable {

    private final AccountServices services;
    private final TaskGroup tasks;
    private final Messages messages;
    private final AccountInput input;
    private final SignInViewModel signIn;
    private final FoundViewModel found;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.KEY);
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new Asking());
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(this, "checking");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private final Runnable unlock;
    private TaskRunner.Task check = TaskRunner.Task.NONE;

    /// How a key is had.
    public enum Way {
        /// It is pasted.
        KEY,
        /// The user signs in with the browser.
        BROWSER,
        /// The provider's own client left it on this machine.
        FOUND
    }

    /// How far the adding is.
    public sealed interface Stage {}

    /// A key is asked for.
    public record Asking() implements Stage {}

    /// A key was checked, and waits to be kept.
    public record Confirming(ConfirmViewModel confirm) implements Stage {}

    /// The account is kept.
    public record Added(StoredAccount account) implements Stage {}

    /// @param tasks does the work; what is under way ends with this
    /// @param copier puts a text on the clipboard
    /// @param unlock leads to unlocking the vault; what [#keep()] gives is put back after
    public AddAccountViewModel(
            AccountServices services,
            TaskRunner tasks,
            Messages messages,
            Consumer<String> copier,
            Runnable unlock) {
        this.services = services;
        this.tasks = new TaskGroup(tasks);
        this.messages = messages;
        this.input = new AccountInput(messages);
        this.signIn = new SignInViewModel(services, this.tasks, messages, copier);
        this.unlock = unlock;
        this.found = new FoundViewModel(services, this.tasks, messages);
        way.subscribe((_, chosen) -> turnTo(chosen));
    }

    // Properties

    /// How a key is had.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// How far the adding is.
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Where the server is.
    public ServerInput server() {
        return input.server();
    }

    /// The key that is pasted.
    public KeyInput key() {
        return input.key();
    }

    /// The sign-in with the browser.
    public SignInViewModel signIn() {
        return signIn;
    }

    /// What the provider's client left.
    public FoundViewModel found() {
        return found;
    }

    /// Whether a key is being checked.
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// Why the check failed, where it belongs to no field.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether an account is being kept, which is better waited for.
    public ObservableValue<Boolean> savingProperty() {
        return stage.flatMap(now ->
                        now instanceof Confirming(ConfirmViewModel confirm)
                                ? confirm.busyProperty()
                                : null)
                .orElse(false);
    }

    /// What is typed and not kept as an account; empty if there is nothing.
    public Optional<KeptAddition> keep() {
        return switch (stage.get()) {
            case Confirming(ConfirmViewModel confirm) -> Optional.of(confirm.keep());
            case Asking() -> input.keep(way.get());
            case Added(_) -> Optional.empty();
        };
    }

    // Commands

    /// Puts back what another one held; nothing is sent of it.
    public void restore(KeptAddition kept) {
        input.restore(kept);
        way.set(kept.way());
    }

    /// Checks the key that was pasted.
    public void checkKey() {
        Optional<BaseUrl> baseUrl = input.insistOnServer();
        Optional<ApiKey> given = input.key().insist();
        if (baseUrl.isPresent() && given.isPresent()) {
            check(input.candidate(baseUrl.get(), given.get()));
        }
    }

    /// Begins a sign-in with the browser, and checks the key that it ends with.
    public void signInWithBrowser() {
        input.insistOnServer()
                .ifPresent(baseUrl -> {
                    outcome.set(FieldMessage.NONE);
                    signIn.start(
                            baseUrl,
                            server().authority().path(),
                            got -> check(input.candidate(baseUrl, got)),
                            this::signInWithBrowser);
                });
    }

    /// Checks the key of an account that the provider's client left.
    public void take(FoundAccount account) {
        check(input.candidate(account));
    }

    /// Gives the check up.
    public void cancelCheck() {
        check.cancel();
        checking.set(false);
    }

    /// Goes back from what was checked to where the key was asked for; what was typed is there, and
    /// what was said of the account comes back with it.
    public void back() {
        keep().ifPresent(input::remember);
        stage.set(new Asking());
    }

    /// Gives up what is under way and forgets what was typed.
    @Override
    public void close() {
        tasks.close();
        input.clear();
        stage.set(new Asking());
    }

    private void turnTo(Way chosen) {
        signIn.cancel();
        cancelCheck();
        outcome.set(FieldMessage.NONE);
        if (chosen == Way.FOUND) {
            found.look();
        }
    }

    private void check(Candidate candidate) {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        outcome.set(FieldMessage.NONE);
        check =
                tasks.run(
                        () -> ask(candidate),
                        checked -> confirm(candidate, checked),
                        this::checkFailed);
    }

    private CheckedKey ask(Candidate candidate) throws ApiException, AuthorityException {
        if (candidate.authority().isPresent()) {
            Authority.read(candidate.authority().get(), Instant.now());
        }
        return services.servers()
                .check(candidate.baseUrl(), candidate.key(), candidate.authority());
    }

    private void confirm(Candidate candidate, CheckedKey checked) {
        checking.set(false);
        stage.set(
                new Confirming(
                        new ConfirmViewModel(
                                candidate,
                                checked,
                                services,
                                tasks,
                                messages,
                                saved -> {
                                    input.clear();
                                    stage.set(new Added(saved));
                                },
                                unlock)));
    }

    /// Says what failed beside the field it belongs to, where there is one on the screen.
    private void checkFailed(Exception failure) {
        checking.set(false);
        UserMessages sentences = new UserMessages(messages);
        switch (failure) {
            case ApiException.Unauthorized _ -> refuseKey();
            case AuthorityException unusable ->
                    server().authority()
                            .refuse(new AccountMessages(messages).of(unusable.problem()));
            case ApiException.Unreachable unreachable ->
                    refuseServer(sentences.of(unreachable, messages.text("scope.personal")));
            case ApiException.BadAnswer strange ->
                    refuseServer(sentences.of(strange, messages.text("scope.personal")));
            case ApiException.NotFound _ -> refuseServer(messages.text("add.not-the-api"));
            case ApiException other ->
                    outcome.set(bad(sentences.of(other, messages.text("scope.personal"))));
            default -> outcome.set(bad(sentences.unexpected()));
        }
    }

    private void refuseKey() {
        if (way.get() == Way.KEY) {
            key().refuse(messages.text("add.key.refused"));
        } else {
            outcome.set(bad(messages.text("add.key.refused")));
        }
    }

    private void refuseServer(String sentence) {
        if (way.get() == Way.FOUND) {
            outcome.set(bad(sentence));
        } else {
            server().refuseAddress(sentence);
        }
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
