package io.strongroom.intake.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.VaultProblem;
import io.strongroom.support.CannedServer;
import io.strongroom.support.StumblingServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What becomes of the items of a sending, when all goes well and when it ends early.
class SendingTest extends SendingCase {

    @Test
    void storesEveryItemAndTellsEachOnce() throws Exception {
        List<Item> items = Items.count(25);
        Report report = sending(Pace.HOSTED, items, _ -> {}).run();
        assertThat(report.stored()).isEqualTo(25);
        assertThat(report.remaining()).isEmpty();
        assertThat(outcomes(report))
                .allSatisfy(outcome ->
                        assertThat(outcome)
                                .isInstanceOfSatisfying(
                                        Outcome.Created.class,
                                        created -> assertThat(created.foundLater()).isFalse()));
        assertThat(server.stored()).containsExactlyInAnyOrderElementsOf(Items.labels(items));
        assertThat(told.stream().filter(Progress.Begun.class::isInstance)).hasSize(25);
        assertThat(
                        told.stream()
                                .filter(Progress.Ended.class::isInstance)
                                .map(Progress.Ended.class::cast))
                .extracting(Progress.Ended::done)
                .isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(client.listAll(Scope.personal())).hasSize(25);
    }

    @Test
    void hasThreeItemsUnderWayAtATime() throws Exception {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Item> items = Items.count(9);
        for (Item item : items) {
            server.stumbleOver(
                    item.label(),
                    vault -> {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        three.await(30, TimeUnit.SECONDS);
                        underWay.decrementAndGet();
                        return vault.answer();
                    });
        }
        assertThat(sending(Pace.HOSTED, items, _ -> {}).run().stored()).isEqualTo(9);
        assertThat(most).hasValue(3);
    }

    @Test
    void leavesTheCallersValuesAsTheyAre() throws Exception {
        Item.Create item = Items.named("A");
        assertThat(send(item).stored()).isEqualTo(1);
        assertThat(item.value().reveal()).isEqualTo("value of A");
        Secret secret = client.listAll(Scope.personal()).getFirst();
        try (SecretValue stored = client.reveal(secret.id(), Scope.personal())) {
            assertThat(stored.sameAs(item.value())).isTrue();
        }
    }

    @Test
    void givesASecretANewValue() throws Exception {
        send(Items.named("A"));
        Secret before = client.listAll(Scope.personal()).getFirst();
        Report report = send(Item.update(before, Items.value("new")));
        assertThat(only(report))
                .isInstanceOfSatisfying(
                        Outcome.Updated.class,
                        updated -> {
                            assertThat(updated.secret().id()).isEqualTo(before.id());
                            assertThat(updated.foundLater()).isFalse();
                        });
        try (SecretValue stored = client.reveal(before.id(), Scope.personal())) {
            assertThat(stored.reveal()).isEqualTo("new");
        }
    }

    @Test
    void tellsARefusedHalfAndSendsItAgain() throws Exception {
        List<Item> items = Items.count(10);
        for (int odd = 1; odd < 10; odd += 2) {
            server.stumbleOver("S" + odd, StumblingServer.status(422));
        }
        Report report = sending(Pace.HOSTED, items, _ -> {}).run();
        assertThat(Items.labels(report.remaining())).containsExactly("S1", "S3", "S5", "S7", "S9");
        assertThat(report.rows().get(3).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.failure())
                                        .isInstanceOf(ApiException.Invalid.class));
        assertThat(server.stored()).hasSize(5);
        assertThat(send(report.remaining()).stored()).isEqualTo(5);
        assertThat(server.stored()).containsExactlyInAnyOrderElementsOf(Items.labels(items));
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "402, PaymentRequired", "403, Forbidden"})
    void endsWhenEveryOtherItemWouldBeRefused(int status, String kind) throws Exception {
        server.stumbleOver("S2", StumblingServer.status(status));
        Report report = send(Items.count(6));
        assertThat(report.stored()).isEqualTo(2);
        assertThat(report.rows().get(2).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, failed -> isA(kind, failed.failure()));
        assertThat(outcomes(report).subList(3, 6))
                .allSatisfy(outcome ->
                        assertThat(outcome)
                                .isInstanceOfSatisfying(
                                        Outcome.NotSent.class,
                                        rest -> isA(kind, rest.because().orElseThrow())));
        assertThat(server.asked()).containsExactly("S0", "S1", "S2");
        assertThat(Items.labels(report.remaining())).containsExactly("S2", "S3", "S4", "S5");
    }

    @Test
    void endsWhenTheVaultCannotStore() {
        CannedServer full = new CannedServer().failWith(new VaultProblem.DiskFull(Path.of("v")));
        try (SecretsClient vault = full.client()) {
            Report report = new Sending(vault, Pace.LOCAL, time, Items.count(3), told::add).run();
            assertThat(outcomes(report))
                    .extracting(outcome -> outcome.getClass().getSimpleName())
                    .containsExactly("Failed", "NotSent", "NotSent");
            assertThat(full.requests()).hasSize(1);
        }
    }

    @Test
    void endsWhenTheServerIsGone() throws Exception {
        List<Item> items = Items.count(40);
        Report report =
                sending(
                                Pace.HOSTED,
                                items,
                                progress -> {
                                    if (progress instanceof Progress.Ended ended
                                            && ended.done() == 5) {
                                        server.disappear();
                                    }
                                })
                        .run();
        assertThat(report.stored()).isBetween(5, 8);
        List<String> acknowledged =
                report.rows().stream()
                        .filter(row -> row.outcome().stored())
                        .map(row -> row.item().label())
                        .toList();
        assertThat(server.stored()).containsAll(acknowledged);
        assertThat(outcomes(report).getLast())
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class, rest -> assertThat(rest.because()).isPresent());
        // What was under way may be stored, and is looked for before it is sent again.
        try (SecretsClient back = server.direct()) {
            Report rest = new Sending(back, Pace.LOCAL, time, report.remaining(), told::add).run();
            assertThat(rest.remaining()).isEmpty();
        }
        assertThat(server.stored()).containsExactlyInAnyOrderElementsOf(Items.labels(items));
    }

    @Test
    void cancelsBetweenItems() throws Exception {
        List<Item> items = Items.count(10);
        Sending[] sending = new Sending[1];
        sending[0] =
                sending(
                        new Pace(1, 5, 3),
                        items,
                        progress -> {
                            if (progress instanceof Progress.Ended ended && ended.done() == 4) {
                                sending[0].cancel();
                            }
                        });
        Report report = sending[0].run();
        assertThat(report.stored()).isEqualTo(4);
        assertThat(outcomes(report).subList(4, 10))
                .containsOnly(new Outcome.NotSent(Optional.empty()));
        assertThat(server.stored()).containsExactly("S0", "S1", "S2", "S3");
        assertThat(send(report.remaining()).stored()).isEqualTo(6);
    }

    @Test
    void anInterruptCancelsAndStillReports() throws Exception {
        Thread caller = Thread.currentThread();
        Report report =
                sending(
                                new Pace(1, 5, 3),
                                Items.count(200),
                                progress -> {
                                    if (progress instanceof Progress.Begun begun
                                            && begun.index() == 3) {
                                        caller.interrupt();
                                    }
                                })
                        .run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.stored()).isBetween(3, 199);
        assertThat(outcomes(report).getLast()).isEqualTo(new Outcome.NotSent(Optional.empty()));
        assertThat(server.stored()).hasSize(report.stored());
    }

    @Test
    void doesNotSwallowWhatNobodyForesaw() {
        Item.Create item = Items.named("A");
        item.value().close();
        assertThatThrownBy(() -> send(item, Items.named("B")))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the value was closed");
    }

    @Test
    void sendsNothingOfNothing() {
        assertThat(send(List.of()).rows()).isEmpty();
        assertThat(server.asked()).isEmpty();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0"})
    void aPaceCountsFromOne(int width, int tries, int silence) {
        assertThatThrownBy(() -> new Pace(width, tries, silence))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void isA(String kind, ApiException failure) {
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    }
}
