package io.strongroom.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.CannedServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.inventory.ScopeRows.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class InventoryTest {

    private static final Scope PERSONAL = Scope.personal();
    private static final Scope ACME = new Scope.Team("t1");
    private static final Scope OTHER = new Scope.Team("t2");

    private final CannedServer server = new CannedServer();
    private final PausedTaskRunner tasks = new PausedTaskRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final Inventory inventory = new Inventory(server.client(), tasks, ticker);
    private final List<String> heard = new ArrayList<>();

    @Test
    void showsTheFirstPageAtOnceAndTellsHowFarItIs() {
        hold(1_250);
        inventory.onChange(scope -> {
            ScopeRows known = inventory.of(scope);
            heard.add(known.rows().size() + "/" + known.held() + "/" + known.total().orElse(-1));
        });

        inventory.load(PERSONAL);
        tasks.finishAll();

        // A copy only where there is twice as much as was told.
        assertThat(heard)
                .containsExactly(
                        "0/0/-1",
                        "100/100/1250",
                        "600/600/1250",
                        "600/1100/1250",
                        "1250/1250/1250",
                        "1250/1250/1250");
        assertThat(inventory.of(PERSONAL).isComplete()).isTrue();
        assertThat(inventory.of(PERSONAL).names()).hasSize(1_250).contains("S1249");
    }

    @Test
    void keepsTheRowsItHasWhileTheyAreReadAgain() {
        hold(300);
        inventory.load(PERSONAL);
        tasks.finishAll();
        hold(200);

        inventory.load(PERSONAL);
        tasks.last().work();

        assertThat(inventory.of(PERSONAL).state()).isEqualTo(State.LOADING);
        assertThat(inventory.of(PERSONAL).rows()).hasSize(300);
    }

    @Test
    void readsTheRestOneScopeAfterTheOther() {
        server.holding(Secrets.named("A"), Secrets.owned("T", "t1"), Secrets.owned("O", "t2"));
        inventory.load(PERSONAL);

        inventory.loadRest(List.of(ACME, OTHER, ACME));

        assertThat(tasks.started()).hasSize(1);
        tasks.started().get(0).finish();
        assertThat(tasks.started()).hasSize(2);
        tasks.started().get(1).finish();
        tasks.started().get(2).finish();
        assertThat(tasks.started()).hasSize(3);
        assertThat(inventory.of(ACME).names()).containsExactly("T");
        assertThat(inventory.of(OTHER).names()).containsExactly("O");
    }

    @Test
    void readsOnWhereOneScopeIsRefusedAndStopsWhereNothingIsAnswered() {
        server.failWith(403);
        inventory.loadRest(List.of(ACME, OTHER));
        tasks.started().get(0).finish();
        assertThat(inventory.of(ACME).state()).isEqualTo(State.FAILED);
        assertThat(inventory.of(OTHER).state()).isEqualTo(State.LOADING);

        server.failWith(401);
        inventory.loadRest(List.of(PERSONAL));
        tasks.started().get(1).finish();

        assertThat(inventory.of(OTHER).failure()).isPresent();
        assertThat(inventory.of(PERSONAL).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void knowsWhatIsNewOrOtherThanBefore() {
        Secret same = Secrets.named("SAME");
        Secret other = Secrets.named("OTHER", Secrets.CREATED.plusSeconds(1));
        server.holding(same, Secrets.named("OTHER"), Secrets.named("GONE"));
        inventory.load(PERSONAL);
        tasks.finishAll();
        assertThat(inventory.of(PERSONAL).markOf("id-OTHER")).isEmpty();
        Secret mine = Secrets.named("MINE");
        server.holding(same, other, Secrets.named("NEW"), mine);

        inventory.load(PERSONAL);
        inventory.put(mine);
        tasks.finishAll();

        assertThat(inventory.of(PERSONAL).markOf("id-OTHER")).contains(Mark.CHANGED);
        assertThat(inventory.of(PERSONAL).markOf("id-NEW")).contains(Mark.NEW);
        assertThat(inventory.of(PERSONAL).markOf("id-SAME")).isEmpty();
        assertThat(inventory.of(PERSONAL).markOf("id-MINE")).isEmpty();
        inventory.forgetChanges();
        assertThat(inventory.of(PERSONAL).markOf("id-OTHER")).isEmpty();
        assertThat(inventory.of(PERSONAL).markOf("id-NEW")).isEmpty();
    }

    @Test
    void dropsNewsOfALoadThatWasGivenUp() {
        hold(300);
        inventory.load(PERSONAL);
        PausedTaskRunner.Held older = tasks.last();
        inventory.load(PERSONAL);

        older.work();

        assertThat(inventory.of(PERSONAL).rows()).isEmpty();
        assertThat(inventory.of(PERSONAL).held()).isZero();
    }

    @Test
    void takesNothingForAScopeThatWasNeverRead() {
        inventory.put(Secrets.named("A"));

        assertThat(inventory.of(PERSONAL).rows()).isEmpty();
        assertThat(inventory.of(PERSONAL).isComplete()).isFalse();
    }

    @Test
    void givesUpWhatIsUnderWayWhenClosed() {
        inventory.load(PERSONAL);
        inventory.loadRest(List.of(ACME));

        inventory.close();

        assertThat(tasks.last().isCancelled()).isTrue();
        assertThat(tasks.started()).hasSize(1);
    }

    private void hold(int count) {
        server.holding(
                IntStream.range(0, count)
                        .mapToObj(number -> Secrets.named("S" + number))
                        .toArray(Secret[]::new));
    }
}
