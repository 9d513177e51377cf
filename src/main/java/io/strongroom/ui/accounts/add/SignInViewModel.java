package io.strongroom.ui.accounts.add;

import io.strongroom.account.ApiKey;
import io.strongroom.account.signin.SignInState;
import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A sign-in with the browser: shows the code and the link, waits, and can be given up. Use on the
/// FX thread.
public final class SignInViewModel {

    private final AccountServices services;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages userMessages;
    private final Consumer<String> copier;
    private final ReadOnlyObjectWrapper<Optional<SignInState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);
    private TaskRunner.Task underWay = TaskRunner.Task.NONE;
    private int attempt;
    private boolean browserMissing;

    /// @param copier puts a text on the clipboard
    SignInViewModel(
            AccountServices services,
            TaskRunner tasks,
            Messages messages,
            Consumer<String> copier) {
        this.services = services;
        this.tasks = tasks;
        this.messages = messages;
        this.userMessages = new UserMessages(messages);
        this.copier = copier;
    }

    // Properties

    /// How far it is; empty while none is under way.
    public ReadOnlyObjectProperty<Optional<SignInState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How the last one ended, if not with a key, or why the server could not be asked just now.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    // Commands

    /// Begins; one that is under way is given up.
    ///
    /// @param onKey takes the key, should there be one
    /// @param again begins once more in the same way, for when the code was not confirmed in time
    void start(BaseUrl baseUrl, Optional<Path> authority, Consumer<ApiKey> onKey, Runnable again) {
        cancel();
        int now = attempt;
        state.set(Optional.of(new SignInState.Beginning()));
        underWay =
                tasks.run(
                        () ->
                                services.servers()
                                        .signIn(
                                                baseUrl,
                                                authority,
                                                page -> tasks.post(() -> openUnless(now, page)),
                                                told -> tasks.post(() -> show(now, told))),
                        end -> ended(end, onKey, again),
                        _ -> failed(userMessages.unexpected(), again));
    }

    /// Gives it up.
    public void cancel() {
        attempt++;
        browserMissing = false;
        underWay.cancel();
        underWay = TaskRunner.Task.NONE;
        state.set(Optional.empty());
        message.set(FieldMessage.NONE);
    }

    /// Puts the link on the clipboard.
    public void copyLink() {
        page().map(URI::toString).ifPresent(copier);
    }

    /// Opens the page once more.
    public void openAgain() {
        int now = attempt;
        page().ifPresent(page -> openUnless(now, page));
    }

    private Optional<URI> page() {
        return state.get()
                .filter(SignInState.Waiting.class::isInstance)
                .map(SignInState.Waiting.class::cast)
                .map(SignInState.Waiting::page);
    }

    private void openUnless(int begun, URI page) {
        if (begun == attempt) {
            tasks.run(
                    () -> services.browser().test(page),
                    opened -> tellOpened(begun, opened),
                    _ -> tellOpened(begun, false));
        }
    }

    private void tellOpened(int begun, boolean opened) {
        if (begun == attempt) {
            browserMissing = !opened;
            state.get().ifPresent(this::tell);
        }
    }

    private void show(int begun, SignInState told) {
        if (begun != attempt) {
            return;
        }
        state.set(Optional.of(told));
        tell(told);
    }

    private void tell(SignInState now) {
        FieldMessage usual =
                browserMissing
                        ? FieldMessage.of(Severity.WARNING, messages.text("add.sign-in.no-browser"))
                        : FieldMessage.NONE;
        message.set(
                now instanceof SignInState.Waiting waiting
                        ? waiting.trouble().map(this::trouble).orElse(usual)
                        : FieldMessage.NONE);
    }

    private FieldMessage trouble(ApiException failure) {
        return FieldMessage.of(
                Severity.WARNING, messages.text("add.sign-in.trouble", sentence(failure)));
    }

    private void ended(SignInState.End end, Consumer<ApiKey> onKey, Runnable again) {
        attempt++;
        state.set(Optional.empty());
        switch (end) {
            case SignInState.SignedIn(ApiKey key) -> {
                message.set(FieldMessage.NONE);
                onKey.accept(key);
            }
            case SignInState.Cancelled() -> message.set(FieldMessage.NONE);
            case SignInState.Expired() -> failed(messages.text("add.sign-in.expired"), again);
            case SignInState.Unreadable() -> failed(messages.text("add.sign-in.unreadable"), again);
            case SignInState.Refused(ApiException failure) -> failed(sentence(failure), again);
        }
    }

    private void failed(String sentence, Runnable again) {
        state.set(Optional.empty());
        message.set(
                FieldMessage.of(
                        Severity.BAD,
                        sentence,
                        new Fix(messages.text("add.sign-in.again"), again)));
    }

    private String sentence(ApiException failure) {
        return failure instanceof ApiException.Unauthorized
                        || failure instanceof ApiException.NotFound
                ? messages.text("add.sign-in.none")
                : userMessages.of(failure, messages.text("scope.personal"));
    }
}
