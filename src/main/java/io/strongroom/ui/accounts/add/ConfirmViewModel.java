package io.strongroom.ui.accounts.add;

import io.strongroom.account.book.AccountException;
import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.AccountProblem;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.protection.LockedVault;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.domain.Membership;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A key that was checked: says what it is good for, asks what to call the account and which team
/// it means, and keeps it. Use on the FX thread.
public final class ConfirmViewModel {

    private final Candidate candidate;
    private final CheckedKey checked;
    private final Optional<StoredAccount> twin;
    private final AccountServices services;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PermissionWords words;
    private final Consumer<StoredAccount> onSaved;
    private final Runnable unlock;
    private final List<ScopeChoice> teams;
    private final StringProperty name;
    private final ReadOnlyObjectWrapper<FieldMessage> nameMessage =
            new ReadOnlyObjectWrapper<>(this, "nameMessage", FieldMessage.NONE);
    private final ObjectProperty<ScopeChoice> team;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);

    ConfirmViewModel(
            Candidate candidate,
            Answer answer,
            AccountServices services,
            TaskRunner tasks,
            Messages messages,
            Consumer<StoredAccount> onSaved,
            Runnable unlock) {
        this.candidate = candidate;
        this.checked = answer.checked();
        this.twin = answer.twin();
        this.services = services;
        this.tasks = tasks;
        this.messages = messages;
        this.words = new PermissionWords(messages);
        this.onSaved = onSaved;
        this.unlock = unlock;
        this.teams = teams();
        this.name = new SimpleStringProperty(this, "name", candidate.name());
        this.team = new SimpleObjectProperty<>(this, "team", suggested());
        name.subscribe(this::judgeName);
    }

    // Properties

    /// Whose the key is.
    public String owner() {
        return words.owner(checked.identity());
    }

    /// The address of the server.
    public String address() {
        return candidate.baseUrl().uri().toString();
    }

    /// What the server tells of each area.
    public List<PermissionWords.Line> permissions() {
        return words.lines(checked.identity());
    }

    /// What the key cannot do, and who has it already, a sentence each.
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>(words.missing(checked));
        twin.ifPresent(other -> doubts.add(messages.text("add.confirm.twin", other.name())));
        return doubts;
    }

    /// The scopes it may mean by itself, the user's own first.
    public List<ScopeChoice> choices() {
        return teams;
    }

    /// Whether the server told which teams there are.
    public boolean areTeamsTold() {
        return checked.teams().isPresent();
    }

    /// What the account will be called.
    public StringProperty nameProperty() {
        return name;
    }

    /// What is the matter with the name.
    public ReadOnlyObjectProperty<FieldMessage> nameMessageProperty() {
        return nameMessage.getReadOnlyProperty();
    }

    /// The scope it will mean by itself.
    public ObjectProperty<ScopeChoice> teamProperty() {
        return team;
    }

    /// Whether it is being kept.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why it was not kept.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What is known of the account, with its key, which is asked for again.
    KeptAddition keep() {
        return new KeptAddition(
                AddAccountViewModel.Way.KEY,
                address(),
                candidate.authority().map(Path::toString).orElse(""),
                candidate.key().reveal(),
                name.get(),
                team.get().scope());
    }

    // Commands

    /// Keeps the account: its key in the keyring or, only where there is none, sealed beside the
    /// vault.
    public void save() {
        save(() -> services.book().add(account(), candidate.key()));
    }

    private void saveBesideVault() {
        save(() -> services.book().add(account(), candidate.key(), KeyPlace.VAULT));
    }

    private void save(Callable<StoredAccount> keeping) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(FieldMessage.NONE);
        tasks.run(
                keeping,
                saved -> {
                    busy.set(false);
                    onSaved.accept(saved);
                },
                this::notSaved);
    }

    private NewAccount account() {
        return new NewAccount(
                name.get(),
                candidate.baseUrl(),
                team.get().scope(),
                candidate.authority(),
                Optional.of(checked.identity().id()));
    }

    private void notSaved(Exception failure) {
        busy.set(false);
        if (!(failure instanceof AccountException refused)) {
            outcome.set(bad(new UserMessages(messages).unexpected()));
            return;
        }
        String sentence = new AccountMessages(messages).of(refused.problem());
        switch (refused.problem()) {
            case AccountProblem.NameMissing _,
                    AccountProblem.NameTooLong _,
                    AccountProblem.NameNotVisible _,
                    AccountProblem.NameReserved _,
                    AccountProblem.NameTaken _ ->
                    nameMessage.set(bad(sentence));
            case AccountProblem.KeyInTheWay(KeyProblem key) ->
                    outcome.set(FieldMessage.of(Severity.BAD, sentence, wayOn(key)));
            case AccountProblem.Unknown _,
                    AccountProblem.ListInTheWay _,
                    AccountProblem.ListNotWritten _ ->
                    outcome.set(bad(sentence));
        }
    }

    /// The vault is tried only where the keyring failed; if it is locked, that is what to mend.
    private Fix wayOn(KeyProblem problem) {
        return LockedVault.isBehind(problem)
                ? new Fix(messages.text("list.unlock"), unlock)
                : new Fix(messages.text("add.beside-vault"), this::saveBesideVault);
    }

    private void judgeName(String typed) {
        nameMessage.set(
                AccountName.check(typed)
                        .map(problem -> bad(new AccountMessages(messages).of(problem)))
                        .orElse(FieldMessage.NONE));
    }

    private List<ScopeChoice> teams() {
        List<ScopeChoice> all = new ArrayList<>();
        all.add(ScopeChoice.personal(messages.text("scope.personal")));
        for (Membership told : checked.teams().orElse(List.of())) {
            all.add(ScopeChoice.of(told));
        }
        Optional<String> wanted = candidate.team().teamId();
        if (wanted.isPresent() && find(all).isEmpty()) {
            all.add(ScopeChoice.ofTypedId(candidate.team()));
        }
        return List.copyOf(all);
    }

    private ScopeChoice suggested() {
        return find(teams).orElse(teams.getFirst());
    }

    private Optional<ScopeChoice> find(List<ScopeChoice> all) {
        return all.stream().filter(choice -> choice.scope().equals(candidate.team())).findFirst();
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
