package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.api.http.BodyCap;
import io.strongroom.api.http.HttpClients;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import okhttp3.OkHttpClient;

import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Where every answer and every wait ends.
class LimitsTest extends ServedTest {

    private static final int CAP = Math.toIntExact(BodyCap.BYTES);

    @Test
    void readsAnAnswerOfExactlyTheCap() throws Exception {
        String list = rows(0);
        answer(200, list + " ".repeat(CAP - list.length()));
        assertThat(client.teams()).isEmpty();
    }

    @Test
    void cutsALongerAnswerAndWorksOn() throws Exception {
        String list = rows(0);
        answer(200, list + " ".repeat(CAP - list.length() + 1));
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.BadAnswer.class);
        answer(200, list);
        assertThat(client.teams()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void cutsAnEndlessAnswerOfUnknownLength() {
        server.enqueue(
                new MockResponse.Builder().chunkedBody(" ".repeat(2 * CAP), 1 << 16).build());
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.BadAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 422, 500})
    void cutsAGzipBombWhateverItsStatus(int status) throws Exception {
        Buffer bomb = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(bomb))) {
            gzip.writeUtf8("{\"detail\":\"").writeUtf8(" ".repeat(8 * CAP)).writeUtf8("\"}");
        }
        assertThat(bomb.size()).isLessThan(100_000);
        server.enqueue(
                new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Encoding", "gzip")
                        .body(bomb)
                        .build());
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.BadAnswer.class);
        answer(200, rows(0));
        assertThat(client.teams()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void readsCompressedAnswers() throws Exception {
        Buffer small = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(small))) {
            gzip.writeUtf8(data(secret("s1")));
        }
        server.enqueue(
                new MockResponse.Builder()
                        .setHeader("Content-Encoding", "gzip")
                        .body(small)
                        .build());
        assertThat(client.find("s1", Scope.personal()).id()).isEqualTo("s1");
    }

    @Test
    void endsASlowReadAtTheCallTimeout() {
        client.close();
        client = client(patience(Duration.ofMillis(200)));
        server.enqueue(trickling());
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOfSatisfying(
                        ApiException.Unreachable.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.TIMED_OUT));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotKnowWhatBecameOfASlowWrite() {
        client.close();
        client = client(patience(Duration.ofMillis(200)));
        server.enqueue(stalled());
        assertThat(ThrowingCall.failureOf(this::create))
                .isInstanceOfSatisfying(
                        ApiException.OutcomeUnknown.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.TIMED_OUT));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interruptingTheCallerCancels(boolean virtual) throws Exception {
        server.enqueue(stalled());
        FutureTask<Failure> task = new FutureTask<>(failureAndFlag(this::create));
        Thread caller =
                virtual ? Thread.ofVirtual().unstarted(task) : Thread.ofPlatform().unstarted(task);
        caller.start();
        assertThat(request().getMethod()).isEqualTo("POST");
        caller.interrupt();
        Failure failure = task.get(5, TimeUnit.SECONDS);
        assertThat(failure.exception()).isInstanceOf(ApiException.Cancelled.class);
        assertThat(failure.interrupted()).isTrue();
    }

    @Test
    void anInterruptedCallerSendsNothing() {
        Thread.currentThread().interrupt();
        assertThat(ThrowingCall.failureOf(this::create)).isInstanceOf(ApiException.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void closingCancelsWhatIsUnderWay() throws Exception {
        server.enqueue(stalled());
        CompletableFuture<Failure> running =
                CompletableFuture.supplyAsync(() -> failed(client::teams));
        assertThat(request().getMethod()).isEqualTo("GET");
        client.close();
        assertThat(running.get(5, TimeUnit.SECONDS).exception())
                .isInstanceOf(ApiException.Cancelled.class);
    }

    @Test
    void aClosedClientSendsNothing() {
        client.close();
        client.close();
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.Cancelled.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aFaultOfTheKeyringReachesTheCaller() {
        try (SecretsClient keyless =
                SecretsClients.overHttp(
                        url(),
                        () -> {
                            throw new IllegalStateException("locked");
                        },
                        USER_AGENT)) {
            assertThatIllegalStateException().isThrownBy(keyless::teams).withMessage("locked");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aBugReachesTheCallerInsteadOfLookingLikeACancellation() {
        OkHttpClient buggy =
                HttpClients.forServer(url().httpUrl(), patience(Duration.ofSeconds(10)))
                        .addInterceptor(_ -> {
                            throw new NoSuchMethodError("bug");
                        })
                        .build();
        try (SecretsClient calling = SecretsClients.overHttp(url(), () -> key, USER_AGENT, buggy)) {
            assertThatExceptionOfType(NoSuchMethodError.class)
                    .isThrownBy(calling::teams)
                    .withMessage("bug");
        }
    }

    private record Failure(ApiException exception, boolean interrupted) {}

    private static Failure failed(ThrowingCall call) {
        return new Failure(ThrowingCall.failureOf(call), Thread.currentThread().isInterrupted());
    }

    private static Callable<Failure> failureAndFlag(ThrowingCall call) {
        return () -> failed(call);
    }

    private static MockResponse stalled() {
        return response(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }

    /// One byte every 20 ms: each read is in time, the whole is not.
    private static MockResponse trickling() {
        return response(200, " ".repeat(10_000)).throttleBody(1, 20, TimeUnit.MILLISECONDS).build();
    }

    private void create() throws ApiException {
        try (NewSecret secret = newSecret()) {
            client.create(secret);
        }
    }
}
