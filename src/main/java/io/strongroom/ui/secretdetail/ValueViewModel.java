package io.strongroom.ui.secretdetail;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// The value of the chosen secret: held only while it is seen, and seen for no longer than half a
/// minute. Use on the FX thread.
public final class ValueViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ValueViewModel.class);
    private static final int SHOWN_SECONDS = 30;

    /// Whether the value can be seen.
    public enum State {
        /// There is no secret, or the server has not said yet.
        UNKNOWN,
        /// Whether the server returns values could not be found out; it can be asked again.
        NOT_SAID,
        /// The server never returns values.
        NEVER,
        /// It can be asked for.
        HIDDEN,
        /// It is on its way.
        OPENING,
        /// It is seen.
        SHOWN
    }

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final UserMessages userMessages;
    private final SecretClipboard clipboard;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<RevealedValue>> value =
            new ReadOnlyObjectWrapper<>(this, "value", Optional.empty());
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private Optional<Secret> secret = Optional.empty();
    private Optional<Boolean> returnsValues = Optional.empty();
    private boolean notSaid;
    private String scope = "";
    private Task asking = Task.NONE;
    private Task opening = Task.NONE;
    private Task ticking = Task.NONE;
    private Task copying = Task.NONE;
    private int secondsLeft;
    private boolean held;
    private boolean covered;

    ValueViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages,
            SecretClipboard clipboard) {
        this.client = client;
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.userMessages = userMessages;
        this.clipboard = clipboard;
    }

    // Properties

    /// Whether the value can be seen.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The value while it is seen.
    public ReadOnlyObjectProperty<Optional<RevealedValue>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// What is to be said about the value that is seen, for example that it is a file's, or why it
    /// is seen no more where the user did not hide it; may be empty.
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Why the value could not be had, in a sentence; empty if all is well.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // Commands

    /// Reveals the value, or hides it.
    public void toggle() {
        switch (state.get()) {
            case HIDDEN -> {
                if (!covered) {
                    secret.ifPresent(this::open);
                }
            }
            case OPENING, SHOWN -> hide();
            case UNKNOWN, NOT_SAID, NEVER -> {}
        }
    }

    /// Shows the value for as long as something is held down.
    public void hold() {
        if (state.get() == State.HIDDEN && !covered) {
            held = true;
            secret.ifPresent(this::open);
        }
    }

    /// What was held down was let go: the value is hidden, also one that is on its way.
    public void letGo() {
        if (held) {
            hide();
        }
    }

    /// Puts the value on the clipboard, without showing it: a text exactly as it is, a file as the
    /// text in it, or as base64 where it is none. Where it could not be found out whether there are
    /// values to be had, asks for that again.
    public void copy() {
        askAgain();
        secret.filter(_ -> returnsValues.orElse(false)).ifPresent(this::copy);
    }

    /// Asks once more whether the server returns values, where that could not be found out.
    public void askAgain() {
        if (state.get() == State.NOT_SAID) {
            askWhetherValuesReturn();
        }
    }

    /// Hides the value, also one that is on its way.
    public void hide() {
        held = false;
        opening.cancel();
        ticking.cancel();
        value.set(Optional.empty());
        caption.set("");
        settle();
    }

    /// Hides the value because the window was left, and says so where it was seen.
    void leave() {
        hideSaying(messages.text("detail.value.left"));
    }

    /// Keeps the value from being revealed, and hides it, or allows it again.
    void setCovered(boolean wanted) {
        covered = wanted;
        if (wanted) {
            hide();
        }
    }

    /// Turns to another secret, or to none. A value seen so far is hidden, unless it is of the very
    /// same, unchanged secret.
    void turnTo(Optional<Secret> chosen, String scopeLabel) {
        scope = scopeLabel;
        if (!chosen.equals(secret)) {
            secret = chosen;
            failure.set("");
            hide();
        }
        if (chosen.isPresent() && returnsValues.isEmpty()) {
            askWhetherValuesReturn();
        }
    }

    void close() {
        hide();
        asking.cancel();
        copying.cancel();
    }

    private void copy(Secret shown) {
        failure.set("");
        copying.cancel();
        copying =
                tasks.run(
                        () -> wholeText(shown),
                        text ->
                                clipboard.copy(
                                        text, messages.text("clipboard.value", shown.name())),
                        this::failed);
    }

    private String wholeText(Secret shown) throws ApiException {
        try (SecretValue fetched = client.reveal(shown.id(), shown.scope())) {
            return RevealedValue.wholeText(fetched, shown.isFile());
        }
    }

    private void askWhetherValuesReturn() {
        asking.cancel();
        notSaid = false;
        failure.set("");
        settle();
        asking =
                tasks.run(
                        client::extensions,
                        extensions -> {
                            returnsValues = Optional.of(extensions.reveal());
                            settle();
                        },
                        reason -> {
                            notSaid = true;
                            failed(reason);
                        });
    }

    private void open(Secret shown) {
        failure.set("");
        caption.set("");
        state.set(State.OPENING);
        opening = tasks.run(() -> fetch(shown), this::opened, this::failed);
    }

    private RevealedValue fetch(Secret shown) throws ApiException {
        try (SecretValue fetched = client.reveal(shown.id(), shown.scope())) {
            return RevealedValue.of(fetched, shown.isFile());
        }
    }

    private void opened(RevealedValue opened) {
        caption.set(captionOf(opened));
        value.set(Optional.of(opened));
        state.set(State.SHOWN);
        secondsLeft = SHOWN_SECONDS;
        ticking = held ? Task.NONE : ticker.everySecond(this::countDown);
    }

    private void countDown() {
        secondsLeft--;
        if (secondsLeft == 0) {
            hideSaying(messages.text("detail.value.over", SHOWN_SECONDS));
        }
    }

    /// What goes by the user's own hand needs no word.
    private void hideSaying(String why) {
        boolean seen = state.get() == State.SHOWN && !held;
        hide();
        if (seen) {
            caption.set(why);
        }
    }

    private void failed(Exception reason) {
        if (!(reason instanceof ApiException)) {
            LOG.error("asking for a value failed in an unforeseen way", reason);
        }
        failure.set(
                reason instanceof ApiException answer
                        ? userMessages.of(answer, scope)
                        : userMessages.unexpected());
        settle();
    }

    private void settle() {
        state.set(
                secret.flatMap(_ -> returnsValues)
                        .map(returned -> returned ? State.HIDDEN : State.NEVER)
                        .orElse(secret.isPresent() && notSaid ? State.NOT_SAID : State.UNKNOWN));
    }

    private String captionOf(RevealedValue opened) {
        String cut =
                opened.isCut()
                        ? messages.text("detail.value.cut", opened.shownLength(), opened.length())
                        : "";
        if (opened.fileBytes().isEmpty()) {
            return cut;
        }
        String key = opened.text().isEmpty() ? "detail.value.binary" : "detail.value.file";
        return (messages.text(key, opened.fileBytes().getAsInt()) + " " + cut).strip();
    }
}
