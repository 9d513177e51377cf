package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.domain.Secret;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What becomes of the choice while a search or a filter leaves its rows out.
class ChosenOutOfSightTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");
    private static final ScopeChoice ACME =
            new ScopeChoice(new io.strongroom.domain.Scope.Team("t1"), "Acme", Optional.empty());
    private static final Messages MESSAGES = new Messages(Locale.US);
    private static final Secret A = Secrets.named("API_KEY");
    private static final Secret B = Secrets.named("BOT_TOKEN");
    private static final Secret C = Secrets.named("CI_API_KEY");

    private final CannedServer server = new CannedServer();
    private final SecretListViewModel list = viewModel(new DirectTaskRunner());

    private SecretListViewModel viewModel(TaskRunner tasks) {
        return new SecretListViewModel(
                server.client(), tasks, new ManualTicker(), MESSAGES, new UserMessages(MESSAGES));
    }

    private void show(Secret... chosen) {
        server.holding(A, B, C);
        list.show(PERSONAL);
        list.choose(List.of(chosen));
    }

    @Test
    void isSetAsideWhileASearchLeavesItsRowOut() {
        show(A);

        list.searchProperty().set("bot");

        assertThat(list.selectedProperty().get()).isEmpty();
        assertThat(list.chosenProperty().get()).isEmpty();
        assertThat(list.asideProperty().get()).containsExactly(A);
    }

    @Test
    void comesBackWithItsRow() {
        show(A);
        list.searchProperty().set("bot");

        list.searchProperty().set("");

        assertThat(list.selectedProperty().get()).contains(A);
        assertThat(list.asideProperty().get()).isEmpty();
    }

    @Test
    void staysAwayWhenSomethingElseWasChosenMeanwhile() {
        show(A);
        list.searchProperty().set("bot");
        list.select(Optional.of(B));

        list.searchProperty().set("");

        assertThat(list.selectedProperty().get()).contains(B);
        assertThat(list.asideProperty().get()).isEmpty();
    }

    @Test
    void isSetAsideByAFilterAsWell() {
        show(A);

        list.choicesProperty().set(ListChoices.DEFAULTS.withKind(Kind.FILE));

        assertThat(list.selectedProperty().get()).isEmpty();
        assertThat(list.asideProperty().get()).containsExactly(A);
    }

    @Test
    void ofManyOnlyThoseInSightCount() {
        show(A, B, C);

        list.searchProperty().set("api");

        assertThat(list.chosenProperty().get()).containsExactlyInAnyOrder(A, C);
        assertThat(list.asideProperty().get()).containsExactly(B);
        list.searchProperty().set("ci_");
        assertThat(list.selectedProperty().get()).contains(C);
        list.searchProperty().set("");
        assertThat(list.chosenProperty().get()).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void whatIsDeletedMeanwhileIsNotChosenAgain() {
        show(A, B);
        list.searchProperty().set("bot");

        list.hideMeanwhile(Set.of(A.id()));

        assertThat(list.asideProperty().get()).isEmpty();
        list.searchProperty().set("");
        assertThat(list.selectedProperty().get()).contains(B);
    }

    @Test
    void whatIsGoneFromTheServerIsNotSpokenOf() {
        show(A);
        list.searchProperty().set("bot");
        server.holding(B, C);

        list.reload();

        assertThat(list.asideProperty().get()).isEmpty();
    }

    @Test
    void whatChangedElsewhereComesBackAsItIsByNow() {
        show(A);
        list.searchProperty().set("bot");
        Secret changed = Secrets.named("API_KEY", Secrets.CREATED.plusSeconds(60));
        server.holding(changed, B, C);

        list.reload();
        list.searchProperty().set("");

        assertThat(list.selectedProperty().get()).contains(changed);
    }

    @Test
    void isListedAgainOnDemand() {
        show(A);
        list.searchProperty().set("bot");
        list.choicesProperty().set(ListChoices.DEFAULTS.withKind(Kind.FILE));

        list.showAside();

        assertThat(list.searchProperty().get()).isEmpty();
        assertThat(list.selectedProperty().get()).contains(A);
        assertThat(list.choicesProperty().get().reach()).isEqualTo(Reach.SCOPE);
    }

    @Test
    void isListedAgainFromAnotherScope() {
        Secret team = Secrets.owned("TEAM_KEY", "t1");
        server.holding(A, team);
        list.show(PERSONAL);
        list.setScopes(List.of(PERSONAL, ACME));
        list.choicesProperty().set(ListChoices.DEFAULTS.withReach(Reach.ALL));
        list.select(Optional.of(team));
        list.choicesProperty().set(ListChoices.DEFAULTS);
        assertThat(list.selectedProperty().get()).isEmpty();

        list.showAside();

        assertThat(list.choicesProperty().get().reach()).isEqualTo(Reach.ALL);
        assertThat(list.selectedProperty().get()).contains(team);
    }

    @Test
    void whatWasStoredWhileASearchLeavesItOutIsSetAside() {
        show();
        list.searchProperty().set("bot");
        Secret stored = Secrets.named("NEW_ONE");

        list.add(stored);

        assertThat(list.selectedProperty().get()).isEmpty();
        assertThat(list.asideProperty().get()).containsExactly(stored);
    }

    @Test
    void theRowBeforeStaysChosenUntilThatOfWhatWasStoredIsThere() {
        PausedTaskRunner paused = new PausedTaskRunner();
        SecretListViewModel waiting = viewModel(paused);
        server.holding(A);
        waiting.show(PERSONAL);
        paused.finishAll();
        waiting.select(Optional.of(A));

        waiting.add(B);

        assertThat(waiting.selectedProperty().get()).contains(A);
        paused.finishAll();
        assertThat(waiting.selectedProperty().get()).contains(B);
    }
}
