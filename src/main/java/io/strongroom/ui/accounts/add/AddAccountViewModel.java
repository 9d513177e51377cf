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
import io.strongroom.ui.text.Messages;

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
        outcome.set(FieldMessage.NONE);
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
        check(input.candidate(account), reason -> takenFailed(account, reason));
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
        check(candidate, this::checkFailed);
    }

    /// What the last try said is forgotten.
    private void check(Candidate candidate, Consumer<Exception> onFailure) {
        if (checking.get()) {
            return;
        }
        key().judgeAgain();
        checking.set(true);
        outcome.set(FieldMessage.NONE);
        check = tasks.run(() -> ask(candidate), answer -> confirm(candidate, answer), onFailure);
    }

    private Answer ask(Candidate candidate) throws ApiException, AuthorityException {
        if (candidate.authority().isPresent()) {
            Authority.read(candidate.authority().get(), Instant.now());
        }
        CheckedKey checked =
                services.servers()
                        .check(candidate.baseUrl(), candidate.key(), candidate.authority());
        return new Answer(checked, services.book().withKey(candidate.baseUrl(), candidate.key()));
    }

    private void confirm(Candidate candidate, Answer answer) {
        checking.set(false);
        stage.set(
                new Confirming(
                        new ConfirmViewModel(
                                candidate,
                                answer,
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
    private void checkFailed(Exception reason) {
        CheckFailure failure = CheckFailure.of(reason, messages);
        FieldMessage said = bad(failure.sentence());
        switch (failure.culprit()) {
            case KEY -> tell(way.get() == Way.KEY, said, key()::refuse);
            case ADDRESS -> tell(way.get() != Way.FOUND, said, server()::refuseAddress);
            case AUTHORITY -> tell(true, said, server().authority()::refuse);
            case NOTHING_TYPED -> outcome.set(said);
        }
        checking.set(false);
    }

    private void tell(boolean onTheScreen, FieldMessage said, Consumer<String> field) {
        if (onTheScreen) {
            field.accept(said.text());
        } else {
            outcome.set(said);
        }
    }

    private void takenFailed(FoundAccount account, Exception reason) {
        checking.set(false);
        outcome.set(
                bad(
                        messages.text(
                                "add.found.failed",
                                account.name(),
                                found.where(account),
                                CheckFailure.of(reason, messages).sentence())));
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
