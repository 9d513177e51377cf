package io.strongroom.ui.accounts.add;

import io.strongroom.account.provider.FoundAccount;
import io.strongroom.account.provider.ProviderAccounts;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.Optional;

/// What the provider's own client left on this machine: offered, and taken only when asked to. Use
/// on the FX thread.
public final class FoundViewModel {

    private final AccountServices services;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<FoundAccount> accounts = FXCollections.observableArrayList();
    private final ObservableList<FieldMessage> notes = FXCollections.observableArrayList();
    private final ObservableList<FoundAccount> shownAccounts =
            FXCollections.unmodifiableObservableList(accounts);
    private final ObservableList<FieldMessage> shownNotes =
            FXCollections.unmodifiableObservableList(notes);
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");

    FoundViewModel(AccountServices services, TaskRunner tasks, Messages messages) {
        this.services = services;
        this.tasks = tasks;
        this.messages = messages;
    }

    // Properties

    /// The accounts that were found.
    public ObservableList<FoundAccount> accounts() {
        return shownAccounts;
    }

    /// Files that others can read, with the fix, and files that cannot be used.
    public ObservableList<FieldMessage> notes() {
        return shownNotes;
    }

    /// Whether it was looked, so that nothing found means that there is nothing.
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// Where an account was found, in words.
    public String where(FoundAccount account) {
        return account.file()
                .map(Path::toString)
                .orElseGet(() -> messages.text("add.found.environment"));
    }

    /// The server and the team of an account, in words.
    public String what(FoundAccount account) {
        String server = account.baseUrl().uri().toString();
        Optional<String> team = account.teamName().or(() -> account.team().teamId());
        return team.map(name -> messages.text("add.found.team", server, name)).orElse(server);
    }

    // Commands

    /// Looks. Reads small files only.
    void look() {
        tasks.run(
                services.provider()::get,
                this::show,
                _ -> notes.setAll(bad(new UserMessages(messages).unexpected())));
    }

    private void show(ProviderAccounts found) {
        looked.set(true);
        accounts.setAll(found.accounts());
        notes.setAll(found.open().stream().map(this::openToOthers).toList());
        AccountMessages sentences = new AccountMessages(messages);
        found.problems().stream()
                .map(problem -> FieldMessage.of(Severity.HINT, sentences.of(problem)))
                .forEach(notes::add);
    }

    private FieldMessage openToOthers(Path file) {
        return FieldMessage.of(
                Severity.WARNING,
                messages.text("add.found.open", file.toString()),
                new Fix(messages.text("add.found.close"), () -> close(file)));
    }

    private void close(Path file) {
        tasks.run(
                () -> {
                    ProviderAccounts.close(file);
                    return file;
                },
                _ -> look(),
                _ -> notes.add(bad(messages.text("add.found.not-closed", file.toString()))));
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
