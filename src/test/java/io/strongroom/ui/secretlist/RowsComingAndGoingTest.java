package io.strongroom.ui.secretlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.CannedServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class RowsComingAndGoingTest {

    private static final Messages MESSAGES = new Messages(Locale.US);
    private static final Secret ONE = Secrets.named("ONE");
    private static final Secret TWO = Secrets.named("TWO");

    private final CannedServer server = new CannedServer();
    private final PausedTaskRunner tasks = new PausedTaskRunner();
    private final SecretListViewModel list =
            new SecretListViewModel(
                    server.client(),
                    tasks,
                    new ManualTicker(),
                    MESSAGES,
                    new UserMessages(MESSAGES));

    @BeforeEach
    void showTwo() {
        server.holding(ONE, TWO);
        list.show(ScopeChoice.personal("Personal"));
        tasks.finishAll();
    }

    @Test
    void dropsARemovedRowAndItsNameAndChoosesItNoMore() {
        list.select(Optional.of(ONE));

        list.remove(ONE.id());

        assertThat(names()).containsExactly("TWO");
        assertThat(list.countProperty().get()).isEqualTo("1 secret");
        assertThat(list.selectedProperty().get()).isEmpty();
        assertThat(list.inventory().namesOf(Scope.personal())).contains(Set.of("TWO"));
    }

    @Test
    void leavesTheChoiceAloneWhenAnotherRowIsRemoved() {
        list.select(Optional.of(TWO));

        list.remove(ONE.id());

        assertThat(list.selectedProperty().get()).contains(TWO);
    }

    @Test
    void isEmptyOnceTheLastRowIsRemoved() {
        list.remove(ONE.id());
        list.remove(TWO.id());

        assertThat(list.contentProperty().get()).isEqualTo(Content.EMPTY);
    }

    @Test
    void doesNotBringBackWhatWasRemovedAfterTheServerHadAnswered() {
        list.reload();
        PausedTaskRunner.Held load = tasks.last().work();

        list.remove(ONE.id());
        load.deliver();

        assertThat(names()).containsExactly("TWO");
    }

    @Test
    void bringsBackWhatWasRemovedAndThenStoredAgainDuringALoad() {
        list.reload();
        PausedTaskRunner.Held load = tasks.last().work();

        list.remove(ONE.id());
        list.add(ONE);
        load.deliver();

        assertThat(names()).containsExactlyInAnyOrder("ONE", "TWO");
    }

    @Test
    void showsARemovedRowAgainWhenALaterLoadFindsItOnTheServer() {
        list.remove(ONE.id());

        list.reload();
        tasks.finishAll();

        assertThat(names()).containsExactlyInAnyOrder("ONE", "TWO");
    }

    @Test
    void hidesRowsWithoutForgettingTheirNames() {
        list.select(Optional.of(ONE));

        list.hideMeanwhile(Set.of(ONE.id()));

        assertThat(names()).containsExactly("TWO");
        assertThat(list.countProperty().get()).isEqualTo("1 secret");
        assertThat(list.selectedProperty().get()).isEmpty();
        assertThat(list.inventory().namesOf(Scope.personal())).contains(Set.of("ONE", "TWO"));
    }

    @Test
    void keepsRowsHiddenThroughALoadAndASearch() {
        list.hideMeanwhile(Set.of(ONE.id()));

        list.reload();
        tasks.finishAll();
        list.searchProperty().set("o");

        assertThat(names()).containsExactly("TWO");
        assertThat(list.countProperty().get()).isEqualTo("1 of 1 secret");
    }

    @Test
    void isEmptyWhileAllRowsAreHidden() {
        list.hideMeanwhile(Set.of(ONE.id(), TWO.id()));

        tasks.finishAll();
        assertThat(list.contentProperty().get()).isEqualTo(Content.EMPTY);
    }

    @Test
    void showsHiddenRowsAgain() {
        list.hideMeanwhile(Set.of(ONE.id(), TWO.id()));

        list.showAgain(Set.of(ONE.id()));

        assertThat(names()).containsExactly("ONE");
        assertThat(list.countProperty().get()).isEqualTo("1 secret");
        assertThat(list.contentProperty().get()).isEqualTo(Content.ROWS);
    }

    @Test
    void removesAHiddenRowForGood() {
        list.hideMeanwhile(Set.of(ONE.id()));

        list.remove(ONE.id());
        list.showAgain(Set.of(ONE.id()));

        assertThat(names()).containsExactly("TWO");
    }

    private List<String> names() {
        tasks.finishAll();
        return list.rows().stream().map(Secret::name).toList();
    }
}
