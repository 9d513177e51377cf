package io.strongroom.ui.accounts;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClient.Extensions;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Violation;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/// The scopes the user can choose from, and the one whose secrets are shown. Use on the FX thread.
public final class ScopesViewModel {

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages userMessages;

    private final ObservableList<ScopeChoice> choices = FXCollections.observableArrayList();

    // Held here: the view of a list listens to it weakly, and so do its own listeners end with it.
    private final ObservableList<ScopeChoice> readOnlyChoices =
            FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<ScopeChoice> shown;
    private final ReadOnlyBooleanWrapper canCreateTeams =
            new ReadOnlyBooleanWrapper(this, "canCreateTeams");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    private Function<Scope, OptionalInt> counts = _ -> OptionalInt.empty();

    /// @param first the scope to begin with
    public ScopesViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Messages messages,
            UserMessages userMessages,
            Scope first) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.userMessages = userMessages;
        ScopeChoice personal = ScopeChoice.personal(messages.text("scope.personal"));
        choices.add(personal);
        ScopeChoice begin =
                switch (first) {
                    case Scope.Personal() -> personal;
                    case Scope.Team team -> add(ScopeChoice.ofTypedId(team));
                };
        shown = new SimpleObjectProperty<>(this, "shown", begin);
    }

    // Properties

    /// Personal first, then the teams.
    public ObservableList<ScopeChoice> choices() {
        return readOnlyChoices;
    }

    /// The scope whose secrets are shown.
    public ObjectProperty<ScopeChoice> shownProperty() {
        return shown;
    }

    /// How many secrets a scope has; empty while that is not known.
    OptionalInt countIn(Scope scope) {
        return counts.apply(scope);
    }

    /// Whether the server makes teams when asked.
    public ReadOnlyBooleanProperty canCreateTeamsProperty() {
        return canCreateTeams.getReadOnlyProperty();
    }

    /// Why the teams could not be listed; empty when they could.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // Commands

    /// Takes who counts the secrets of a scope.
    public void countBy(Function<Scope, OptionalInt> counting) {
        counts = counting;
    }

    /// Asks the server for the teams and for what it can do.
    public void load() {
        tasks.run(client::teams, this::showTeams, this::teamsFailed);
        tasks.run(client::extensions, this::showExtensions, _ -> canCreateTeams.set(false));
    }

    /// Makes a team.
    ///
    /// @param onMade takes the new team
    /// @param onProblem takes a sentence about why there is none
    public void createTeam(String name, Consumer<ScopeChoice> onMade, Consumer<String> onProblem) {
        if (name.isBlank()) {
            onProblem.accept(messages.text("team.name.missing"));
            return;
        }
        tasks.run(
                () -> client.createTeam(name.strip()),
                made -> onMade.accept(add(ScopeChoice.of(made))),
                failed -> onProblem.accept(sentence(failed)));
    }

    /// Takes a team whose ID was typed by hand, for when the list of teams cannot be had.
    ///
    /// @param onTaken takes the team
    /// @param onProblem takes a sentence about what is wrong with the ID
    public void takeTypedTeam(
            String id, Consumer<ScopeChoice> onTaken, Consumer<String> onProblem) {
        switch (Scope.parseTeam(id)) {
            case Checked.Valid<Scope>(Scope scope) ->
                    onTaken.accept(known(scope).orElseGet(() -> add(ScopeChoice.ofTypedId(scope))));
            case Checked.Invalid<Scope>(List<Violation> violations) ->
                    onProblem.accept(userMessages.of(violations.getFirst()));
        }
    }

    private ScopeChoice add(ScopeChoice choice) {
        choices.add(choice);
        return choice;
    }

    private Optional<ScopeChoice> known(Scope scope) {
        return choices.stream().filter(choice -> choice.scope().equals(scope)).findFirst();
    }

    private void showTeams(List<Membership> teams) {
        failure.set("");
        List<ScopeChoice> named = new ArrayList<>();
        named.add(choices.getFirst());
        teams.stream().map(ScopeChoice::of).forEach(named::add);
        for (ScopeChoice choice : choices) {
            boolean listed = named.stream().anyMatch(other -> other.scope().equals(choice.scope()));
            if (!listed) {
                named.add(choice);
            }
        }
        choices.setAll(named);
        known(shown.get().scope()).ifPresent(shown::set);
    }

    private void showExtensions(Extensions extensions) {
        canCreateTeams.set(extensions.createTeam());
    }

    private void teamsFailed(Exception failed) {
        failure.set(messages.text("teams.failed", sentence(failed)));
    }

    private String sentence(Exception failed) {
        return failed instanceof ApiException known
                ? userMessages.of(known, messages.text("scope.personal"))
                : userMessages.unexpected();
    }
}
