package io.strongroom.intake.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException;
import io.strongroom.support.StumblingServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server that asks to wait makes the whole sending wait.
class PausedSendingTest extends SendingCase {

    private static final Duration SAID = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsAsLongAsTheServerAsksAndSendsAgain(int status) throws Exception {
        server.stumbleOver("S1", StumblingServer.status(status, "Retry-After", "20"));
        Report report = send(Items.count(3));
        assertThat(report.stored()).isEqualTo(3);
        assertThat(server.asked()).containsExactly("S0", "S1", "S1", "S2");
        assertThat(time.waits()).containsExactly(SAID);
        assertThat(told).containsOnlyOnce(new Progress.Paused(SAID));
    }

    /// Three items are under way when the first of them is told to wait. The time passes only once
    /// all three threads wait, and by then nothing more may have been sent.
    @Test
    void nothingIsSentDuringAPause() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        List<String> sentBeforeTimePassed = new ArrayList<>();
        CyclicBarrier allWait =
                new CyclicBarrier(3, () -> sentBeforeTimePassed.addAll(server.asked()));
        CountDownLatch othersAsked = new CountDownLatch(2);
        server.stumbleOver(
                "S0",
                vault -> {
                    assertThat(othersAsked.await(30, TimeUnit.SECONDS)).isTrue();
                    return StumblingServer.status(429, "Retry-After", "20").respond(vault);
                });
        for (String other : List.of("S1", "S2")) {
            server.stumbleOver(
                    other,
                    vault -> {
                        othersAsked.countDown();
                        assertThat(paused.await(30, TimeUnit.SECONDS)).isTrue();
                        return vault.answer();
                    });
        }
        Brakes.Time together = new TestTime(() -> awaitAll(allWait));
        Report report =
                new Sending(
                                client,
                                Pace.HOSTED,
                                together,
                                Items.count(9),
                                progress -> {
                                    if (progress instanceof Progress.Paused) {
                                        paused.countDown();
                                    }
                                })
                        .run();
        assertThat(report.stored()).isEqualTo(9);
        assertThat(sentBeforeTimePassed).containsExactlyInAnyOrder("S0", "S1", "S2");
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException notTogether) {
            throw new AssertionError(notTogether);
        }
    }

    @Test
    void givesUpOnAServerThatAlwaysAsksToWait() throws Exception {
        for (int tries = 0; tries < 9; tries++) {
            server.stumbleOver("S1", StumblingServer.status(429, "Retry-After", "7"));
        }
        Report report = send(Items.count(4));
        assertThat(server.asked()).containsExactly("S0", "S1", "S1", "S1", "S1", "S1");
        assertThat(report.stored()).isEqualTo(1);
        assertThat(outcomes(report).get(1))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.failure())
                                        .isInstanceOf(ApiException.RateLimited.class));
        assertThat(outcomes(report).get(3))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        rest ->
                                assertThat(rest.because().orElseThrow())
                                        .isInstanceOf(ApiException.RateLimited.class));
    }

    /// A gateway may say 503 although the server behind it has stored the secret.
    @Test
    void takesAnUnavailableServersStoredItemForStored() throws Exception {
        server.stumbleOver(
                "A",
                vault -> {
                    assertThat(vault.answer().getStatus()).contains("200");
                    return StumblingServer.status(503, "Retry-After", "1").respond(vault);
                });
        Report report = send(Items.named("A"));
        assertThat(only(report))
                .isInstanceOfSatisfying(
                        Outcome.Created.class,
                        created -> assertThat(created.foundLater()).isTrue());
        assertThat(server.asked()).containsExactly("A", "A", "GET");
        assertThat(server.stored()).containsExactly("A");
    }

    @Test
    void waitsBeforeLookingBackToo() throws Exception {
        server.stumbleOver("A", StumblingServer.STORED_WITHOUT_ANSWER)
                .stumbleOver("GET", StumblingServer.status(429, "Retry-After", "20"));
        assertThat(send(Items.named("A")).stored()).isEqualTo(1);
        assertThat(time.waits()).containsExactly(SAID);
    }

    @Test
    @Timeout(30)
    void cancellingEndsARealPauseAtOnce() throws Exception {
        server.stumbleOver("S0", StumblingServer.status(429, "Retry-After", "60"));
        Sending[] sending = new Sending[1];
        sending[0] =
                new Sending(
                        client,
                        Pace.LOCAL,
                        Brakes.Time.REAL,
                        Items.count(2),
                        progress -> {
                            if (progress instanceof Progress.Paused) {
                                Thread.ofVirtual().start(() -> sending[0].cancel());
                            }
                        });
        Report report = sending[0].run();
        assertThat(report.stored()).isZero();
        assertThat(outcomes(report)).allMatch(Outcome.NotSent.class::isInstance);
        assertThat(server.asked()).containsExactly("S0");
    }
}
