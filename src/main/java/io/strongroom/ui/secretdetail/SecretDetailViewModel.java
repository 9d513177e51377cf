package io.strongroom.ui.secretdetail;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The chosen secret in words. Use on the FX thread.
public final class SecretDetailViewModel {

    private static final int ID_BEGINNING = 6;

    private final Messages messages;
    private final RelativeTime times;
    private final Consumer<String> copier;
    private final ValueViewModel value;
    private final ReadOnlyObjectWrapper<Optional<SecretFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ObjectProperty<Optional<String>> ownId =
            new SimpleObjectProperty<>(this, "ownId", Optional.empty());
    private Optional<Secret> secret = Optional.empty();
    private String scope = "";

    /// @param client the server
    /// @param tasks runs the calls
    /// @param ticker counts the seconds a value is seen
    /// @param messages the words
    /// @param userMessages the sentences for failures
    /// @param times the words for dates
    /// @param copier takes what is to be copied; never a value
    /// @param clipboard takes a value that is to be copied
    public SecretDetailViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages,
            RelativeTime times,
            Consumer<String> copier,
            SecretClipboard clipboard) {
        this.messages = messages;
        this.times = times;
        this.copier = copier;
        value = new ValueViewModel(client, tasks, ticker, messages, userMessages, clipboard);
        ownId.subscribe(_ -> describe());
    }

    // Properties

    /// What is known of the secret; empty when none is chosen.
    public ReadOnlyObjectProperty<Optional<SecretFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Its value.
    public ValueViewModel value() {
        return value;
    }

    /// The caller's own user ID, once known, so that they are called *you*. The window sets it.
    public ObjectProperty<Optional<String>> ownIdProperty() {
        return ownId;
    }

    // Commands

    /// Shows another secret, or none, and hides the value seen so far.
    ///
    /// @param scopeLabel its scope as the user knows it
    public void show(Optional<Secret> chosen, String scopeLabel) {
        secret = chosen;
        scope = scopeLabel;
        describe();
        value.turnTo(chosen, scopeLabel);
    }

    /// Hides the value.
    public void hide() {
        value.hide();
    }

    /// Hides the value because the window was left, and says so where it was seen.
    public void leave() {
        value.leave();
    }

    /// Copies the name.
    public void copyName() {
        secret.map(Secret::name).ifPresent(copier);
    }

    /// Copies the ID.
    public void copyId() {
        secret.map(Secret::id).ifPresent(copier);
    }

    /// Copies how a shell reads it, for example `$OPENAI_API_KEY`.
    public void copyForShell() {
        secret.map(shown -> "$" + shown.name()).ifPresent(copier);
    }

    /// Copies how Python reads it, for example `os.environ["OPENAI_API_KEY"]`.
    public void copyForPython() {
        secret.map(shown -> "os.environ[\"" + shown.name() + "\"]").ifPresent(copier);
    }

    /// Copies how the provider's client creates a secret of this name: without a value, so that it
    /// asks for one.
    public void copyForClient() {
        secret.map(shown -> "prime secret create --name " + shown.name()).ifPresent(copier);
    }

    /// Tells anew how long ago it was created and changed.
    public void refreshTimes() {
        describe();
    }

    /// Hides the value and gives up what is under way.
    public void close() {
        value.close();
    }

    private void describe() {
        facts.set(secret.map(this::factsOf));
    }

    private SecretFacts factsOf(Secret shown) {
        return new SecretFacts(
                shown.name(),
                messages.text(shown.isFile() ? "detail.kind.file" : "detail.kind.text"),
                scope,
                ScopeChoice.dotStyleClass(shown.scope()),
                shown.userId()
                        .map(this::owner)
                        .orElseGet(() -> messages.text("detail.owner.unknown")),
                shown.description().filter(text -> !text.isBlank()),
                when(shown.createdAt()),
                when(shown.updatedAt()),
                shown.id(),
                shown.scope().teamId());
    }

    private String when(Instant then) {
        return messages.text("detail.when", times.brief(then), times.exact(then));
    }

    private String owner(String userId) {
        return ownId.get().filter(userId::equals).isPresent()
                ? messages.text("detail.owner.you", beginning(userId))
                : userId;
    }

    private static String beginning(String id) {
        return id.length() <= ID_BEGINNING ? id : id.substring(0, ID_BEGINNING) + "\u2026";
    }
}
