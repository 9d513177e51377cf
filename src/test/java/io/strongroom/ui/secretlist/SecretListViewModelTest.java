package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ListChoices.Sort;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.VaultProblem;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SecretListViewModelTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");
    private static final ScopeChoice ACME =
            new ScopeChoice(new Scope.Team("t1"), "Acme research", Optional.empty());
    private static final Messages MESSAGES = new Messages(Locale.US);

    private final CannedServer server = new CannedServer();
    private final PausedTaskRunner paused = new PausedTaskRunner();
    private final SecretListViewModel list = viewModel(new DirectTaskRunner());

    private SecretListViewModel viewModel(TaskRunner tasks) {
        return new SecretListViewModel(
                server.client(), tasks, new ManualTicker(), MESSAGES, new UserMessages(MESSAGES));
    }

    // Loading

    @Test
    void loadsAllPagesOfTheShownScope() {
        Secret[] many =
                IntStream.range(0, 250)
                        .mapToObj(number -> Secrets.named("S" + number))
                        .toArray(Secret[]::new);
        server.holding(many);

        list.show(PERSONAL);

        assertThat(list.rows()).hasSize(250);
        assertThat(list.countProperty().get()).isEqualTo("250 secrets");
        assertThat(list.stateProperty().get()).isEqualTo(State.READY);
        assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
        assertThat(list.scopeProperty().get()).contains(PERSONAL);
    }

    @Test
    void saysNothingOfAnEmptyScopeBeforeItIsLoaded() {
        SecretListViewModel waiting = viewModel(paused);

        waiting.show(PERSONAL);

        assertThat(waiting.contentProperty().get()).isEqualTo(Content.LOADING);
        assertThat(waiting.countProperty().get()).isEmpty();
        assertThat(waiting.inventory().namesOf(Scope.personal())).isEmpty();
        paused.finishAll();
        assertThat(waiting.contentProperty().get()).isEqualTo(Content.EMPTY);
        assertThat(waiting.inventory().namesOf(Scope.personal())).contains(Set.of());
    }

    @Test
    void keepsRowsOfTheSameScopeUntilTheNewOnesAreThere() {
        SecretListViewModel waiting = viewModel(paused);
        server.holding(Secrets.named("A"));
        waiting.show(PERSONAL);
        paused.finishAll();
        server.holding(Secrets.named("B"));

        waiting.reload();

        assertThat(waiting.stateProperty().get()).isEqualTo(State.LOADING);
        assertThat(waiting.contentProperty().get()).isEqualTo(Content.ROWS);
        assertThat(names(waiting)).containsExactly("A");
        paused.finishAll();
        assertThat(names(waiting)).containsExactly("B");
    }

    @Test
    void staysEmptyWithoutAWordWhileAnEmptyScopeIsLoadedAgain() {
        SecretListViewModel waiting = viewModel(paused);
        waiting.show(PERSONAL);
        paused.finishAll();

        waiting.reload();

        assertThat(waiting.contentProperty().get()).isEqualTo(Content.EMPTY);
    }

    @Test
    void clearsRowsAtOnceWhenTheScopeDiffers() {
        SecretListViewModel waiting = viewModel(paused);
        server.holding(Secrets.named("A"), Secrets.owned("T", "t1"));
        waiting.show(PERSONAL);
        paused.finishAll();
        waiting.select(Optional.of(Secrets.named("A")));

        waiting.show(ACME);

        assertThat(waiting.rows()).isEmpty();
        assertThat(waiting.selectedProperty().get()).isEmpty();
        assertThat(waiting.countProperty().get()).isEmpty();
        assertThat(waiting.inventory().namesOf(Scope.personal())).contains(Set.of("A"));
        assertThat(waiting.inventory().namesOf(ACME.scope())).isEmpty();
        paused.finishAll();
        assertThat(names(waiting)).containsExactly("T");
        assertThat(waiting.inventory().namesOf(ACME.scope())).contains(Set.of("T"));
    }

    @Test
    void showsNothingOfAnotherScopeWhoseLoadEndsLater() {
        SecretListViewModel waiting = viewModel(paused);
        server.holding(Secrets.named("A"), Secrets.owned("T", "t1"));
        waiting.show(PERSONAL);
        PausedTaskRunner.Held older = paused.last().work();

        waiting.show(ACME);
        paused.finishAll();
        older.deliver();
        paused.finishAll();

        assertThat(names(waiting)).containsExactly("T");
        assertThat(waiting.inventory().namesOf(Scope.personal())).contains(Set.of("A"));
    }

    @Test
    void givesUpAnOlderLoadOfTheSameScopeForANewerOne() {
        SecretListViewModel waiting = viewModel(paused);
        server.holding(Secrets.named("A"));
        waiting.show(PERSONAL);
        PausedTaskRunner.Held older = paused.last().work();
        server.holding(Secrets.named("B"));

        waiting.reload();
        paused.finishAll();
        older.deliver();
        paused.finishAll();

        assertThat(older.isCancelled()).isTrue();
        assertThat(names(waiting)).containsExactly("B");
    }

    @Test
    void givesUpItsLoadWhenClosed() {
        SecretListViewModel waiting = viewModel(paused);
        waiting.show(PERSONAL);

        waiting.close();

        assertThat(paused.last().isCancelled()).isTrue();
    }

    @Test
    void reloadsNothingBeforeAScopeIsShown() {
        list.reload();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void tellsEachTimeSecretsWereLoaded() {
        List<Integer> counts = new ArrayList<>();
        list.onLoaded(() -> counts.add(list.rows().size()));
        list.show(PERSONAL);
        server.holding(Secrets.named("A"));
        list.reload();
        server.failWith(500);
        list.reload();

        assertThat(counts).containsExactly(0, 1);
    }

    // Failing

    @Test
    void saysWhyALoadFailedAndLoadsOnRetry() {
        server.holding(Secrets.named("A")).failWith(401);

        list.show(PERSONAL);

        assertThat(list.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(list.contentProperty().get()).isEqualTo(Content.FAILED);
        assertThat(list.failureProperty().get()).contains("API key");
        assertThat(list.inventory().namesOf(Scope.personal())).isEmpty();
        server.recover();
        list.reload();
        assertThat(list.failureProperty().get()).isEmpty();
        assertThat(list.stateProperty().get()).isEqualTo(State.READY);
        assertThat(names(list)).containsExactly("A");
    }

    @Test
    void keepsRowsWhenALaterLoadFails() {
        server.holding(Secrets.named("A"));
        list.show(PERSONAL);
        server.failWith(new VaultProblem.Busy(Path.of("vault.db")));

        list.reload();

        assertThat(list.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
        assertThat(list.failureProperty().get()).contains("vault.db");
        assertThat(names(list)).containsExactly("A");
    }

    @Test
    void namesTheScopeAFailureIsAbout() {
        server.failWith(403);

        list.show(ACME);

        assertThat(list.failureProperty().get()).contains("Acme research");
    }

    // Searching

    @ParameterizedTest
    @CsvSource({
        "openai,       OPENAI_API_KEY",
        "EVAL,         OPENAI_API_KEY",
        "'  jobs ',    OPENAI_API_KEY",
        "key eval,     OPENAI_API_KEY",
        "'eval key',   OPENAI_API_KEY",
        "über,         HF_TOKEN",
        ".*,           ''",
        "token eval,   ''",
    })
    void findsEveryWordInNameOrDescriptionWhateverItsCase(String typed, String found) {
        holdTwo();

        list.searchProperty().set(typed);

        assertThat(String.join(",", names(list))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void showsAllWhenNothingIsSearchedFor(String typed) {
        holdTwo();

        list.searchProperty().set(typed);

        assertThat(list.rows()).hasSize(2);
        assertThat(list.countProperty().get()).isEqualTo("2 secrets");
    }

    @Test
    void saysWhenNothingIsFoundAndClearsTheSearch() {
        holdTwo();

        list.searchProperty().set("nowhere");

        assertThat(list.contentProperty().get()).isEqualTo(Content.NOTHING_FOUND);
        list.clearSearch();
        assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
    }

    @Test
    void countsWhatIsFoundAmongAll() {
        server.holding(Secrets.named("ONE"));
        list.show(PERSONAL);
        assertThat(list.countProperty().get()).isEqualTo("1 secret");
        list.searchProperty().set("two");
        assertThat(list.countProperty().get()).isEqualTo("0 of 1 secret");
        holdTwo();
        list.searchProperty().set("hf");
        assertThat(list.countProperty().get()).isEqualTo("1 of 2 secrets");
    }

    @Test
    void knowsNamesThatTheSearchHides() {
        holdTwo();
        list.searchProperty().set("hf");

        assertThat(list.inventory().namesOf(Scope.personal()).orElseThrow())
                .containsExactlyInAnyOrder("OPENAI_API_KEY", "HF_TOKEN");
    }

    private void holdTwo() {
        server.holding(
                Secrets.described("OPENAI_API_KEY", "used by the eval jobs"),
                Secrets.described("HF_TOKEN", "Über models"));
        list.show(PERSONAL);
    }

    // Sorting

    @ParameterizedTest
    @CsvSource({"LAST_UPDATED, B c A", "NAME, A B c", "CREATED, c A B"})
    void sortsRows(Sort order, String sorted) {
        server.holding(times("A", 2, 3), times("B", 1, 9), times("c", 5, 5));
        list.show(PERSONAL);

        sortBy(order);

        assertThat(String.join(" ", names(list))).isEqualTo(sorted);
    }

    @Test
    void showsWhatChangedLastFirstUnlessTold() {
        server.holding(times("OLD", 1, 1), times("NEW", 1, 2));

        list.show(PERSONAL);

        assertThat(names(list)).containsExactly("NEW", "OLD");
    }

    private static Secret times(String name, int createdDay, int updatedDay) {
        return new Secret(
                "id-" + name,
                name,
                Optional.empty(),
                false,
                Optional.empty(),
                Scope.personal(),
                Instant.parse("2026-11-0" + createdDay + "T00:00:00Z"),
                Instant.parse("2026-11-0" + updatedDay + "T00:00:00Z"));
    }

    // Choosing

    @Test
    void keepsTheChosenSecretThroughAReloadById() {
        server.holding(Secrets.named("A"), Secrets.named("B"));
        list.show(PERSONAL);
        list.select(Optional.of(Secrets.named("A")));
        Secret changed = Secrets.named("A", Secrets.CREATED.plusSeconds(60));
        server.holding(changed);

        list.reload();

        assertThat(list.selectedProperty().get()).contains(changed);
    }

    @Test
    void forgetsTheChosenSecretWhenItIsGone() {
        server.holding(Secrets.named("A"));
        list.show(PERSONAL);
        list.select(Optional.of(Secrets.named("A")));
        server.holding();

        list.reload();

        assertThat(list.selectedProperty().get()).isEmpty();
    }

    // Adding

    @Test
    void insertsAndChoosesWhatWasStoredElsewhere() {
        server.holding(Secrets.named("A"));
        list.show(PERSONAL);
        Secret stored = Secrets.named("B", Secrets.CREATED.plusSeconds(1));

        list.add(stored);

        assertThat(names(list)).containsExactly("B", "A");
        assertThat(list.selectedProperty().get()).contains(stored);
        assertThat(list.countProperty().get()).isEqualTo("2 secrets");
        assertThat(list.inventory().namesOf(Scope.personal()).orElseThrow()).contains("B");
    }

    @Test
    void fillsAnEmptyScopeWithWhatWasStored() {
        list.show(PERSONAL);

        list.add(Secrets.named("A"));

        assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
    }

    @Test
    void replacesTheOlderSelfOfWhatWasStored() {
        server.holding(Secrets.named("A"));
        list.show(PERSONAL);

        list.add(Secrets.named("A", Secrets.CREATED.plusSeconds(1)));

        assertThat(list.rows())
                .extracting(Secret::updatedAt)
                .containsExactly(Secrets.CREATED.plusSeconds(1));
    }

    @Test
    void leavesOutWhatWasStoredInAnotherScope() {
        list.show(PERSONAL);

        list.add(Secrets.owned("T", "t1"));

        assertThat(list.rows()).isEmpty();
        assertThat(list.selectedProperty().get()).isEmpty();
    }

    @Test
    void keepsWhatWasStoredAfterTheServerHadAnswered() {
        SecretListViewModel waiting = viewModel(paused);
        server.holding(Secrets.named("A"));
        waiting.show(PERSONAL);
        PausedTaskRunner.Held load = paused.last().work();

        waiting.add(Secrets.named("B"));
        load.deliver();
        paused.finishAll();

        assertThat(names(waiting)).containsExactlyInAnyOrder("A", "B");
        assertThat(waiting.selectedProperty().get()).contains(Secrets.named("B"));
    }

    private static List<String> names(SecretListViewModel shown) {
        return shown.rows().stream().map(Secret::name).toList();
    }

    private void sortBy(Sort sort) {
        list.choicesProperty().set(list.choicesProperty().get().withSort(sort));
    }
}
