package io.strongroom.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ScriptedServer;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ScopesViewModelTest {

    @TempDir Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<ScopeChoice> taken = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private LocalVaultServer vault;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(home);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void beginsWithPersonalAloneAndShowsIt() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());

        scopes.load();

        assertThat(labels(scopes)).containsExactly("Personal");
        assertThat(scopes.shownProperty().get().label()).isEqualTo("Personal");
        assertThat(scopes.canCreateTeamsProperty().get()).isTrue();
    }

    @Test
    void newTeamCanBeChosenAtOnceAndAfterTheNextLoad() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());

        scopes.createTeam("  Acme research ", taken::add, problems::add);

        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().label()).isEqualTo("Acme research");
        assertThat(taken.getFirst().role()).contains(Role.ADMIN);
        assertThat(labels(scopes)).containsExactly("Personal", "Acme research");
        scopes.load();
        assertThat(labels(scopes)).containsExactly("Personal", "Acme research");
    }

    @Test
    void whoeverShowsTheChoicesHearsOfANewTeamLongAfter() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());
        List<Integer> heard = new ArrayList<>();
        scopes.choices()
                .addListener(
                        (ListChangeListener<ScopeChoice>)
                                change -> heard.add(change.getList().size()));

        System.gc();
        scopes.createTeam("Acme research", taken::add, problems::add);

        assertThat(heard).containsExactly(2);
    }

    @Test
    void teamWithoutANameIsNotMade() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());

        scopes.createTeam("  ", taken::add, problems::add);

        assertThat(problems).containsExactly("Give the team a name.");
        assertThat(labels(scopes)).containsExactly("Personal");
    }

    @Test
    void teamOfTheAccountIsShownByIdUntilItsNameIsKnown() {
        ScopesViewModel first = scopes(vault.client(), new Scope.Personal());
        first.createTeam("Acme research", taken::add, problems::add);
        Scope team = taken.getFirst().scope();
        ScopesViewModel scopes = scopes(vault.client(), team);
        assertThat(scopes.shownProperty().get().label()).isEqualTo(team.teamId().orElseThrow());

        scopes.load();

        assertThat(scopes.shownProperty().get().label()).isEqualTo("Acme research");
        assertThat(labels(scopes)).containsExactly("Personal", "Acme research");
    }

    @Test
    void typedTeamIsTakenOnceAndKeptWhenTheListOfTeamsComes() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());

        scopes.takeTypedTeam(" team_1 ", taken::add, problems::add);
        scopes.takeTypedTeam("team_1", taken::add, problems::add);
        scopes.load();

        assertThat(taken).extracting(ScopeChoice::scope).containsOnly(new Scope.Team("team_1"));
        assertThat(labels(scopes)).containsExactly("Personal", "team_1");
    }

    @Test
    void blankTeamIdIsRefusedInWords() {
        ScopesViewModel scopes = scopes(vault.client(), new Scope.Personal());

        scopes.takeTypedTeam(" ", taken::add, problems::add);

        assertThat(problems).containsExactly("Choose a team, or type its ID");
    }

    @Test
    void failureOfTheTeamsLeavesPersonalAndSaysWhatToDo() {
        ScriptedServer server =
                new ScriptedServer()
                        .reply(403, "{\"detail\": \"no\"}")
                        .reply(404, "{\"detail\": \"no\"}");
        ScopesViewModel scopes = scopes(server.client(), new Scope.Personal());

        scopes.load();

        assertThat(scopes.failureProperty().get())
                .contains("You can type a team\u2019s ID instead.");
        assertThat(labels(scopes)).containsExactly("Personal");
        assertThat(scopes.canCreateTeamsProperty().get()).isFalse();
    }

    @Test
    void everyScopeKeepsItsColour() {
        ScopeChoice personal = ScopeChoice.personal("Personal");
        ScopeChoice team = new ScopeChoice(new Scope.Team("t1"), "Acme", Optional.empty());
        ScopeChoice renamed =
                new ScopeChoice(new Scope.Team("t1"), "Acme Labs", Optional.of(Role.MEMBER));

        assertThat(personal.dotStyleClass()).isEqualTo("scope-dot-0");
        assertThat(team.dotStyleClass())
                .isEqualTo(renamed.dotStyleClass())
                .isNotEqualTo("scope-dot-0");
    }

    private ScopesViewModel scopes(SecretsClient client, Scope first) {
        return new ScopesViewModel(
                client, new DirectTaskRunner(), messages, new UserMessages(messages), first);
    }

    private static List<String> labels(ScopesViewModel scopes) {
        return scopes.choices().stream().map(ScopeChoice::label).toList();
    }
}
