package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How often a request is sent: a read up to three times, a write once, whatever happens.
class RepeatsTest extends ServedTest {

    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 599})
    void readsAgainAfterAStumble(int status) throws Exception {
        answer(status, "", "Retry-After", "0");
        answer(status, "", "Retry-After", "0");
        answer(200, rows(0));
        assertThat(client.teams()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"408, Unreachable", "500, ServerFault", "503, ServerFault"})
    void readsThreeTimesAtMost(int status, String kind) {
        for (int sent = 0; sent < 9; sent++) {
            answer(status, "", "Retry-After", "0");
        }
        assertThat(ThrowingCall.failureOf(client::teams).getClass().getSimpleName())
                .isEqualTo(kind);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 425, 429})
    void doesNotReadAgainWhatWasRefused(int status) {
        answer(status, "", "Retry-After", "0");
        assertThat(ThrowingCall.failureOf(client::teams)).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("drops")
    void readsAgainAfterADrop(MockResponse drop) throws Exception {
        server.enqueue(drop);
        server.enqueue(drop);
        answer(200, rows(0));
        assertThat(client.teams()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("drops")
    void givesUpReadingAfterThreeDrops(MockResponse drop) {
        for (int sent = 0; sent < 9; sent++) {
            server.enqueue(drop);
        }
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOfSatisfying(
                        ApiException.Unreachable.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.CUT_OFF));
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("writesAndDrops")
    void sendsAWriteOnceWhenItsConnectionDrops(String write, MockResponse drop) {
        server.enqueue(drop);
        answer(200, data(secret("s1")));
        assertThat(ThrowingCall.failureOf(() -> make(write)))
                .isInstanceOfSatisfying(
                        ApiException.OutcomeUnknown.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.CUT_OFF));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writesAndDropsOfAnswers")
    void sendsAWriteOnceWhenItsPooledConnectionDrops(String write, MockResponse drop)
            throws Exception {
        answer(200, rows(0));
        client.teams();
        server.enqueue(drop);
        answer(200, data(secret("s1")));
        assertThat(ThrowingCall.failureOf(() -> make(write)))
                .isInstanceOf(ApiException.OutcomeUnknown.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("writesAndStatuses")
    void sendsAWriteOnceWhateverTheStatus(String write, int status) {
        answer(status, "", "Retry-After", "0", "Location", "/elsewhere");
        answer(200, data(secret("s1")));
        assertThat(ThrowingCall.failureOf(() -> make(write))).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writesAndStatuses")
    void followsNoRedirectToAnotherServer(String write, int status) throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            for (int sent = 0; sent < 4; sent++) {
                other.enqueue(response(200, "{}").build());
            }
            String elsewhere = other.url("/api/v1/secrets/").toString();
            answer(status, "", "Location", elsewhere, "Retry-After", "5");
            answer(status, "", "Location", elsewhere);
            answer(status, "", "Location", elsewhere);
            answer(status, "", "Location", elsewhere);
            assertThat(ThrowingCall.failureOf(() -> make(write))).isNotNull();
            assertThat(ThrowingCall.failureOf(client::whoami)).isNotNull();
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE", "POST team"})
    void knowsThatNothingWasStoredWhenNobodyListens(String write) {
        server.close();
        assertThat(ThrowingCall.failureOf(() -> make(write)))
                .isInstanceOfSatisfying(
                        ApiException.Unreachable.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.NOT_CONNECTED));
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.Unreachable.class);
    }

    @Test
    void knowsThatNothingWasStoredWhenNoOneHasTheName() {
        client.close();
        client =
                SecretsClients.overHttp(
                        BaseUrl.parse("https://strongroom.invalid"), () -> key, USER_AGENT);
        assertThat(ThrowingCall.failureOf(() -> make("POST")))
                .isInstanceOfSatisfying(
                        ApiException.Unreachable.class,
                        failure ->
                                assertThat(failure.reason())
                                        .isEqualTo(ApiException.Reason.UNKNOWN_HOST));
    }

    private static Stream<MockResponse> drops() {
        return Stream.concat(
                Stream.of(response(200, "").onRequestStart(CLOSE).build()), dropsOfAnswers());
    }

    /// The server has read the whole request, and then the connection breaks.
    private static Stream<MockResponse> dropsOfAnswers() {
        return Stream.of(
                response(200, "").onResponseStart(CLOSE).build(),
                response(200, "{\"data\":[],\"total_count\":0}").onResponseBody(CLOSE).build(),
                response(200, "").setHeader("Content-Length", "99").onResponseEnd(CLOSE).build());
    }

    private static Stream<Arguments> writesAndDrops() {
        return writes().flatMap(write -> drops().map(drop -> Arguments.of(write, drop)));
    }

    private static Stream<Arguments> writesAndDropsOfAnswers() {
        return writes().flatMap(write -> dropsOfAnswers().map(drop -> Arguments.of(write, drop)));
    }

    private static Stream<Arguments> writesAndStatuses() {
        List<Integer> statuses =
                List.of(301, 302, 303, 307, 308, 408, 421, 425, 429, 500, 502, 503, 504);
        return writes().flatMap(
                        write -> statuses.stream().map(status -> Arguments.of(write, status)));
    }

    private static Stream<String> writes() {
        return Stream.of("POST", "PATCH", "DELETE", "POST team");
    }

    private void make(String write) throws ApiException {
        switch (write) {
            case "POST" -> {
                try (NewSecret secret = newSecret()) {
                    client.create(secret);
                }
            }
            case "PATCH" -> {
                try (SecretChange change =
                        new SecretChange(
                                Optional.of(new SecretName("B")),
                                Optional.of(secretValue(value)),
                                Optional.empty())) {
                    client.change("s1", Scope.personal(), change);
                }
            }
            case "DELETE" -> client.delete("s1", Scope.personal());
            default -> client.createTeam("T");
        }
    }
}
