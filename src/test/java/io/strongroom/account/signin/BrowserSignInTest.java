package io.strongroom.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;

import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SignInClient;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class BrowserSignInTest {

    private static final String CODE = "ABCD-1234";
    private static final String TOKEN = "status-token-3f";
    private static final String KEY = "pit_4242";
    private static final String PENDING = "{\"status\": \"pending\", \"result\": null}";

    private final MockWebServer server = new MockWebServer();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<RecordedRequest> asked = new ArrayList<>();
    private final List<SignInState> told = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private String publicPem = "";
    private SignInClient client = new SignInClient(BaseUrl.HOSTED, "Test/1", Optional.empty());

    /// What the server says the next time it is asked how far it is.
    @FunctionalInterface
    private interface Answer {
        MockResponse now() throws GeneralSecurityException;
    }

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        server.start();
        client.close();
        client =
                new SignInClient(
                        BaseUrl.parse("http://127.0.0.1:" + server.getPort()),
                        "Test/1",
                        Optional.empty());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void bringsTheKeyThatTheUserConfirmed() {
        answers.add(() -> json(PENDING));
        answers.add(() -> json("{}"));
        answers.add(() -> result(KEY));
        assertThat(run())
                .isInstanceOfSatisfying(
                        SignInState.SignedIn.class,
                        signedIn -> assertThat(signedIn.key().reveal()).isEqualTo(KEY));
        URI link =
                URI.create("https://app.primeintellect.ai/dashboard/tokens/challenge?code=" + CODE);
        assertThat(told)
                .containsExactly(
                        new SignInState.Beginning(),
                        new SignInState.Waiting(CODE, link, Optional.empty()));
        assertThat(opened).containsExactly(link);
        assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(5));
        assertThat(told.toString()).doesNotContain(KEY, TOKEN);
    }

    @Test
    void sendsTheTokenToTheStatusAloneAndNoKeyToTheBeginning() throws Exception {
        answers.add(() -> result(KEY));
        run();
        assertThat(asked).hasSize(2);
        RecordedRequest begun = asked.getFirst();
        assertThat(begun.getRequestLine())
                .isEqualTo("POST /api/v1/auth_challenge/generate HTTP/1.1");
        assertThat(begun.getHeaders().get("Authorization")).isNull();
        assertThat(begun.getHeaders().get("User-Agent")).isEqualTo("Test/1");
        assertThat(Provider.publicKey(publicPem).getModulus().bitLength()).isEqualTo(2048);
        assertThat(publicPem).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("-----\n");
        RecordedRequest status = asked.getLast();
        assertThat(status.getRequestLine())
                .isEqualTo("GET /api/v1/auth_challenge/status?challenge=" + CODE + " HTTP/1.1");
        assertThat(status.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void takesAFreshPairForEachSignIn() {
        answers.add(() -> result(KEY));
        run();
        String first = publicPem;
        answers.add(() -> result(KEY));
        run();
        assertThat(publicPem).isNotEqualTo(first);
    }

    @Test
    void tellsThatTheCodeHasExpired() {
        answers.add(() -> json(PENDING));
        answers.add(() -> status(404));
        assertThat(run()).isEqualTo(new SignInState.Expired());
    }

    @Test
    void asksOnAfterAFaultOfTheNetwork() {
        for (int attempt = 0; attempt < 3; attempt++) {
            answers.add(() ->
                    new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build());
        }
        answers.add(() -> json(PENDING));
        answers.add(() -> result(KEY));
        assertThat(run()).isInstanceOf(SignInState.SignedIn.class);
        assertThat(told).hasSize(4);
        assertThat(((SignInState.Waiting) told.get(2)).trouble())
                .containsInstanceOf(ApiException.Unreachable.class);
        assertThat(((SignInState.Waiting) told.get(3)).trouble()).isEmpty();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        answers.add(
                () -> new MockResponse.Builder().code(429).setHeader("Retry-After", "20").build());
        answers.add(() -> result(KEY));
        assertThat(run()).isInstanceOf(SignInState.SignedIn.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 422})
    void endsWhereTheServerRefuses(int code) {
        answers.add(() -> status(code));
        assertThat(run()).isInstanceOf(SignInState.Refused.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void endsAfterHalfAnHour() {
        for (int question = 0; question < BrowserSignIn.MOST_QUESTIONS; question++) {
            answers.add(() -> json(PENDING));
        }
        assertThat(run()).isEqualTo(new SignInState.Expired());
        assertThat(pauses).hasSize(360);
    }

    @Test
    void canBeCancelledWhileItWaits() {
        BrowserSignIn signIn =
                new BrowserSignIn(
                        client,
                        BrowserSignIn.PROVIDER_PAGE,
                        opened::add,
                        _ -> {
                            throw new InterruptedException();
                        });
        assertThat(signIn.run(told::add)).isEqualTo(new SignInState.Cancelled());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void isCancelledWithItsClient() {
        BrowserSignIn signIn =
                new BrowserSignIn(
                        client, BrowserSignIn.PROVIDER_PAGE, opened::add, _ -> client.close());
        assertThat(signIn.run(told::add)).isEqualTo(new SignInState.Cancelled());
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "AAAA", "", "0"})
    void refusesAResultThatIsNotForItsPair(String result) {
        answers.add(() -> json("{\"result\": \"" + result + "\"}"));
        answers.add(() -> status(404));
        assertThat(run())
                .isIn(new SignInState.Unreadable(), new SignInState.Expired())
                .isEqualTo(
                        result.isEmpty()
                                ? new SignInState.Expired()
                                : new SignInState.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "key\n", "ключ", "\u0000"})
    void refusesAResultThatIsNoKey(String plain) {
        answers.add(() -> result(plain));
        assertThat(run()).isEqualTo(new SignInState.Unreadable());
    }

    @Test
    void refusesAResultThatIsNoText() {
        answers.add(() ->
                json(
                        "{\"result\": \""
                                + Provider.encrypt(publicPem, new byte[] {(byte) 0xFF, 65})
                                + "\"}"));
        assertThat(run()).isEqualTo(new SignInState.Unreadable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"challenge\": \"A\"}",
                "{\"challenge\": \"A B\", \"status_auth_token\": \"t\"}",
                "{\"challenge\": \"A&code=B\", \"status_auth_token\": \"t\"}",
                "{\"challenge\": \"\\u202e\", \"status_auth_token\": \"t\"}",
                "<html>"
            })
    void opensNoPageForAnAnswerThatIsNoCode(String body) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return json(body);
                    }
                });
        assertThat(run())
                .isInstanceOfSatisfying(
                        SignInState.Refused.class,
                        refused ->
                                assertThat(refused.failure())
                                        .isInstanceOf(ApiException.BadAnswer.class));
        assertThat(opened).isEmpty();
    }

    private SignInState.End run() {
        return new BrowserSignIn(client, BrowserSignIn.PROVIDER_PAGE, opened::add, pauses::add)
                .run(told::add);
    }

    private MockResponse answer(RecordedRequest request) {
        asked.add(request);
        if (request.getMethod().equals("POST")) {
            publicPem =
                    JsonParser.parseString(
                                    Objects.requireNonNull(request.getBody())
                                            .string(StandardCharsets.UTF_8))
                            .getAsJsonObject()
                            .get("encryptionPublicKey")
                            .getAsString();
            return json(
                    "{\"challenge\": \"" + CODE + "\", \"status_auth_token\": \"" + TOKEN + "\"}");
        }
        try {
            return answers.remove().now();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MockResponse result(String key) throws GeneralSecurityException {
        return json("{\"result\": \"" + Provider.encrypt(publicPem, key) + "\"}");
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).body("{}").build();
    }
}
