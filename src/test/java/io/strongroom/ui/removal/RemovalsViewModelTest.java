package io.strongroom.ui.removal;

import static io.strongroom.support.StumblingServer.LOST_ON_THE_WAY;
import static io.strongroom.support.StumblingServer.STORED_WITHOUT_ANSWER;
import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.removal.Removal.State;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Deleting over HTTP, from a real vault behind a server that stumbles.
class RemovalsViewModelTest {

    private static final ScopeChoice PERSONAL = ScopeChoice.personal("Personal");

    @TempDir Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final RemovalWords words = new RemovalWords(messages);
    private final ManualTicker ticker = new ManualTicker();
    private final List<String> went = new ArrayList<>();
    private StumblingServer server;
    private SecretsClient client;
    private SecretListViewModel list;
    private RemovalsViewModel removals;

    @BeforeEach
    void open() throws Exception {
        server = new StumblingServer(home);
        client = server.client();
        try (SecretsClient direct = server.direct()) {
            for (String name : List.of("A", "B", "C")) {
                try (NewSecret secret = Secrets.text(name, "value")) {
                    direct.create(secret);
                }
            }
        }
        UserMessages userMessages = new UserMessages(messages);
        DirectTaskRunner tasks = new DirectTaskRunner();
        list = new SecretListViewModel(client, tasks, ticker, messages, userMessages);
        list.show(PERSONAL);
        removals = new RemovalsViewModel(client, tasks, ticker, messages, userMessages, list);
    }

    @AfterEach
    void close() {
        removals.close();
        client.close();
        server.close();
    }

    @Test
    void noSecondPassesWhileItIsAskedAndAllOfThemAreThereAfterwards() throws Exception {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        ticker.pass(9);

        removals.hold(true);
        ticker.pass(60);
        assertThat(headline()).isEqualTo("Deleting A from Personal in 1 s");
        assertThat(server.asked()).doesNotContain("DELETE");

        removals.hold(false);
        assertThat(headline()).isEqualTo("Deleting A from Personal in 10 s");
        ticker.pass(9);
        assertThat(removals.undoLast()).isTrue();
        assertThat(server.stored()).containsExactly("A", "B", "C");
    }

    @Test
    void sendsNothingForTenSecondsAndHidesTheRow() throws Exception {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        ticker.pass(9);

        assertThat(names()).containsExactlyInAnyOrder("B", "C");
        assertThat(headline()).isEqualTo("Deleting A from Personal in 1 s");
        assertThat(server.stored()).containsExactly("A", "B", "C");
        assertThat(server.asked()).doesNotContain("DELETE");

        ticker.pass(1);

        assertThat(server.stored()).containsExactly("B", "C");
        assertThat(headline()).isEqualTo("Deleted A from Personal");
        ticker.pass(RemovalsViewModel.TOLD_SECONDS);
        assertThat(removals.removals()).isEmpty();
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void undoBringsTheRowBackAndSendsNothing() throws Exception {
        Secret a = row("A");
        removals.remove(Map.of(PERSONAL, List.of(a)));
        ticker.pass(5);

        assertThat(removals.undoLast()).isTrue();
        ticker.pass(20);

        assertThat(names()).contains("A");
        assertThat(list.selectedProperty().get()).contains(a);
        assertThat(server.stored()).containsExactly("A", "B", "C");
        assertThat(removals.undoLast()).isFalse();
    }

    @Test
    void severalCountByThemselvesAndTheLatestIsUndoneFirst() throws Exception {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        ticker.pass(4);
        removals.remove(Map.of(PERSONAL, List.of(row("B"))));

        removals.undoLast();
        ticker.pass(6);

        assertThat(names()).containsExactlyInAnyOrder("B", "C");
        assertThat(server.stored()).containsExactly("B", "C");
    }

    @Test
    void oneDeletionFromTwoScopesIsOneLineAndOneUndo() throws Exception {
        ScopeChoice team = team("Acme research", "T");
        removals.remove(inOrder(PERSONAL, List.of(row("A"), row("B")), team, List.of(row("T"))));

        assertThat(removals.removals()).hasSize(1);
        assertThat(headline())
                .isEqualTo("Deleting 3 secrets from Personal and Acme research in 10 s");
        assertThat(names()).containsExactly("C");

        assertThat(removals.undoLast()).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("A", "B", "C", "T");
        assertThat(list.chosenProperty().get())
                .extracting(Secret::name)
                .containsExactlyInAnyOrder("A", "B", "T");

        removals.remove(inOrder(PERSONAL, List.of(row("A")), team, List.of(row("T"))));
        ticker.pass(10);
        assertThat(headline()).isEqualTo("Deleted 2 secrets from Personal and Acme research");
        assertThat(server.stored()).containsExactly("B", "C");
        assertThat(names()).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void failureIsToldWithTheScopeOfItsOwnSecret() throws Exception {
        ScopeChoice team = team("Acme research", "T");
        server.stumbleOver("DELETE", StumblingServer.PLAIN).stumbleOver("DELETE", status(403));

        removals.remove(inOrder(PERSONAL, List.of(row("A")), team, List.of(row("T"))));
        removals.sendNow();

        assertThat(headline()).isEqualTo("1 of 2 were not deleted from Personal and Acme research");
        assertThat(removals.removals().getFirst().failures())
                .singleElement()
                .satisfies(row -> assertThat(row.sentence()).contains("in Acme research"));
    }

    private ScopeChoice team(String name, String secret) throws Exception {
        Membership made;
        try (SecretsClient direct = server.direct()) {
            made = direct.createTeam(name);
            try (NewSecret stored = Secrets.text(secret, "value", made.scope())) {
                direct.create(stored);
            }
        }
        ScopeChoice team = ScopeChoice.of(made);
        list.choicesProperty().set(ListChoices.DEFAULTS.withReach(Reach.ALL));
        list.setScopes(List.of(PERSONAL, team));
        return team;
    }

    private static Map<ScopeChoice, List<Secret>> inOrder(
            ScopeChoice one, List<Secret> ofOne, ScopeChoice other, List<Secret> ofOther) {
        Map<ScopeChoice, List<Secret>> all = new LinkedHashMap<>();
        all.put(one, ofOne);
        all.put(other, ofOther);
        return all;
    }

    @Test
    void rowStaysHiddenWhileTheListIsLoadedAgain() {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        list.reload();

        assertThat(names()).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void whatIsGoneAlreadyIsSaidSo() throws Exception {
        Secret a = row("A");
        removals.remove(Map.of(PERSONAL, List.of(a)));
        try (SecretsClient direct = server.direct()) {
            direct.delete(a.id(), Scope.personal());
        }

        ticker.pass(10);

        assertThat(headline()).isEqualTo("A was not in Personal any more");
        assertThat(removals.removals().getFirst().failures()).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder("B", "C");
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not accept the API key",
        "402, billing problem",
        "403, You may not do this in Personal",
        "409, status 409",
        "413, too large",
        "422, without giving a reason",
        "500, It is still there",
        "503, It is still there"
    })
    void failureStaysListedWithItsSentenceAndTheRowComesBack(int status, String said)
            throws Exception {
        server.stumbleOver("DELETE", status(status));
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        removals.sendNow();

        assertThat(headline()).isEqualTo("A was not deleted from Personal");
        assertThat(removals.removals().getFirst().failures())
                .singleElement()
                .satisfies(row -> assertThat(row.sentence()).contains(said));
        assertThat(names()).contains("A");
        ticker.pass(60);
        assertThat(removals.removals()).hasSize(1);

        removals.retry(removals.removals().getFirst());

        assertThat(headline()).isEqualTo("Deleted A from Personal");
        assertThat(server.stored()).containsExactly("B", "C");
        assertThat(names()).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void deletionWithoutAnswerIsLookedForAndNotSentTwice() throws Exception {
        server.stumbleOver("DELETE", STORED_WITHOUT_ANSWER);
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        removals.sendNow();

        assertThat(headline()).isEqualTo("Deleted A from Personal");
        assertThat(server.asked()).filteredOn("DELETE"::equals).hasSize(1);
        assertThat(server.stored()).containsExactly("B", "C");
    }

    @Test
    void deletionThatWasLostIsSaidToBeSafeToSendAgain() throws Exception {
        server.stumbleOver("DELETE", LOST_ON_THE_WAY);
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        removals.sendNow();

        assertThat(removals.removals().getFirst().failures().getFirst().sentence())
                .isEqualTo("No answer came, and it is still in Personal. It is safe to try again.");
        assertThat(server.asked()).filteredOn("DELETE"::equals).hasSize(1);
        assertThat(server.stored()).contains("A");
    }

    @Test
    void unknownIsSaidWhereItCannotBeLookedForEither() {
        server.stumbleOver("DELETE", LOST_ON_THE_WAY);
        server.stumbleOver("GET", status(403));
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        removals.sendNow();

        assertThat(removals.removals().getFirst().failures().getFirst().sentence())
                .contains("could not be looked for");
        assertThat(names()).contains("A");
    }

    @Test
    void waitsAsLongAsTheServerAsksAndGoesOnByItself() throws Exception {
        server.stumbleOver("DELETE", status(429, "Retry-After", "7"));
        removals.remove(Map.of(PERSONAL, List.of(row("A"), row("B"))));
        removals.sendNow();

        assertThat(headline())
                .isEqualTo("The server asks to wait 7 s before deleting 2 secrets from Personal");
        assertThat(removals.busyProperty().get()).isTrue();
        ticker.pass(6);
        assertThat(server.stored()).hasSize(3);
        ticker.pass(1);

        assertThat(server.stored()).containsExactly("C");
        assertThat(removals.busyProperty().get()).isFalse();
    }

    @Test
    void anotherDeletionGoesOnWhileOneWaits() throws Exception {
        server.stumbleOver("DELETE", status(429, "Retry-After", "30"));
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        removals.sendNow();
        removals.remove(Map.of(PERSONAL, List.of(row("B"))));

        removals.sendNow();

        assertThat(server.stored()).containsExactly("A", "C");
        ticker.pass(30);
        assertThat(server.stored()).containsExactly("C");
    }

    @Test
    void manyHaveOneResultEach() {
        server.stumbleOver("DELETE", status(403));
        removals.remove(Map.of(PERSONAL, List.of(row("A"), row("B"), row("C"))));

        removals.sendNow();

        Removal removal = removals.removals().getFirst();
        assertThat(headline()).isEqualTo("1 of 3 were not deleted from Personal");
        assertThat(removal.results())
                .extracting(row -> row.secret().name() + " " + row.outcome())
                .containsExactly("A FAILED", "B DELETED", "C DELETED");
        assertThat(names()).containsExactly("A");
    }

    @Test
    void wrongKeyStopsTheRestAndSaysSo() {
        server.stumbleOver("DELETE", status(401));
        removals.remove(Map.of(PERSONAL, List.of(row("A"), row("B"))));

        removals.sendNow();

        assertThat(removals.removals().getFirst().failures())
                .extracting(RowResult::sentence)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The server does not accept"),
                        second -> assertThat(second).startsWith("Not sent. The server does not"));
        assertThat(server.asked()).filteredOn("DELETE"::equals).hasSize(1);
        assertThat(names()).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void answerThatNeverComesLosesNothing() {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        server.breakAfter(0);

        removals.sendNow();

        assertThat(removals.removals().getFirst().stateProperty().get()).isEqualTo(State.ENDED);
        assertThat(removals.removals().getFirst().failures().getFirst().sentence())
                .contains("may still be in Personal");
        assertThat(names()).contains("A");
    }

    @Test
    void whatFailedAndWasShownKeepsNobodyFromLeaving() {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        server.breakAfter(0);
        removals.finish(() -> went.add("at once"));
        assertThat(went).isEmpty();

        removals.finish(() -> went.add("after it was shown"));

        assertThat(went).containsExactly("after it was shown");
    }

    @Test
    void leavingSendsAtOnceAndThenGoes() throws Exception {
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));
        assertThat(removals.unsaved().orElseThrow().text())
                .isEqualTo(
                        "A is about to be deleted. Leaving deletes at once, and it cannot be"
                                + " undone.");

        removals.finish(() -> went.add("left"));

        assertThat(server.stored()).containsExactly("B", "C");
        assertThat(went).containsExactly("left");
        assertThat(removals.unsaved()).isEmpty();
    }

    @Test
    void leavingStaysWhereADeletionFailed() {
        server.stumbleOver("DELETE", status(403));
        removals.remove(Map.of(PERSONAL, List.of(row("A"))));

        removals.finish(() -> went.add("left"));

        assertThat(went).isEmpty();
        assertThat(headline()).isEqualTo("A was not deleted from Personal");
        assertThat(removals.unsaved()).isEmpty();
    }

    private String headline() {
        return words.headline(removals.removals().getFirst(), false);
    }

    private List<String> names() {
        return list.rows().stream().map(Secret::name).toList();
    }

    private Secret row(String name) {
        return list.rows().stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
