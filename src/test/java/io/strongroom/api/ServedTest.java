package io.strongroom.api;

import io.strongroom.api.http.HttpClients;
import io.strongroom.api.http.Patience;
import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A real HTTP server, and a client of it that waits no longer than a test may.
abstract class ServedTest {

    static final String USER_AGENT = "Strongroom/0.1.0";

    /// Never the same twice, so that finding them anywhere means that they leaked.
    final String key = "key-" + UUID.randomUUID();

    final String value = "value-" + UUID.randomUUID();
    final MockWebServer server = new MockWebServer();
    SecretsClient client = SecretsClients.overHttp(BaseUrl.HOSTED, () -> key, USER_AGENT);

    @BeforeEach
    void start() throws IOException {
        client.close();
        server.start();
        client = client(patience(Duration.ofSeconds(10)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    final SecretsClient client(Patience patience) {
        BaseUrl url = url();
        OkHttpClient http = HttpClients.forServer(url.httpUrl(), patience).build();
        return SecretsClients.overHttp(url, () -> key, USER_AGENT, http);
    }

    static Patience patience(Duration call) {
        return new Patience(
                Duration.ofSeconds(5), Duration.ofSeconds(5), call, Duration.ofMillis(3));
    }

    final BaseUrl url() {
        return new BaseUrl(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    final void answer(int status, String body, String... headers) {
        server.enqueue(response(status, body, headers).build());
    }

    static MockResponse.Builder response(int status, String body, String... headers) {
        MockResponse.Builder response =
                new MockResponse.Builder()
                        .code(status)
                        .body(body)
                        .setHeader("Content-Type", "application/json");
        for (int at = 0; at < headers.length; at += 2) {
            response.setHeader(headers[at], headers[at + 1]);
        }
        return response;
    }

    /// The next request that came; fails instead of waiting for one that does not.
    final RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    final NewSecret newSecret() {
        return newSecret(value);
    }

    final NewSecret newSecret(Optional<String> description, Scope scope) {
        return new NewSecret(new SecretName("A"), secretValue(value), false, description, scope);
    }

    static NewSecret newSecret(String value) {
        return new NewSecret(
                new SecretName("A"), secretValue(value), false, Optional.empty(), Scope.personal());
    }

    static SecretValue secretValue(String text) {
        return ((Checked.Valid<SecretValue>) SecretValue.ofText(text)).value();
    }

    static String secret(String id) {
        return """
        {"id":"%s","name":"A","createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}\
        """
                .formatted(id);
    }

    static String data(String json) {
        return "{\"data\":" + json + "}";
    }

    static String rows(int total, String... items) {
        return "{\"data\":["
                + String.join(",", items)
                + "],\"total_count\":"
                + total
                + ",\"offset\":0,\"limit\":100}";
    }
}
