package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.json.Dto;
import io.strongroom.api.json.JsonBody;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.RecordedLog;

import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A value and a key are in no message, no stack trace, no text form and no log, whatever a server
/// does with them. Every logger there is listens at its finest.
class LeaksTest extends ServedTest {

    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void theRecorderHears() {
        Logger.getLogger("okhttp3.OkHttpClient").log(Level.FINEST, "heard {0}", value);
        assertThat(leaksIn(log.text())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 400, 409, 422, 429, 500})
    void nothingLeaksWhenAServerEchoesBoth(int status) {
        for (String body :
                new String[] {
                    "VALUE KEY",
                    "{\"data\":\"VALUE KEY\"}",
                    "{\"data\":{\"id\":{\"x\":\"VALUE KEY\"}}}",
                    "{\"data\":{\"id\":\"i\",\"name\":\"A\",\"createdAt\":\"VALUE\",\"updatedAt\":\"KEY\"}}",
                    "{\"data\":{\"isFile\":\"VALUE\"}}",
                    "{\"detail\":[{\"loc\":[\"body\",\"value\"],\"msg\":\"VALUE\",\"input\":\"KEY\"}]}",
                    "{\"errors\":[{\"param\":\"VALUE\",\"details\":\"KEY\"}]}",
                    "{\"error\":{\"code\":\"VALUE\",\"message\":\"KEY\"}}",
                    "<p>VALUE KEY"
                }) {
            String echo = status == 204 ? "" : body.replace("VALUE", value).replace("KEY", key);
            answer(status, echo, "Retry-After", value, "Location", "/" + key, "X-Echo", key);
            assertNothingLeaks(this::create);
            answer(status, echo, "Retry-After", key, "Location", "/" + value, "X-Echo", value);
            assertNothingLeaks(this::change);
        }
    }

    @Test
    void nothingLeaksWhenTheConnectionBreaks() {
        server.enqueue(
                response(200, value)
                        .status("HTTP/1.1 " + value)
                        .onResponseEnd(new SocketEffect.CloseSocket())
                        .build());
        assertNothingLeaks(this::create);
        server.close();
        assertNothingLeaks(this::create);
        assertNothingLeaks(client::teams);
    }

    @Test
    void nothingLeaksWhenAKeyCannotBeSent() {
        try (SecretsClient badlyKeyed =
                SecretsClients.overHttp(url(), () -> key + "\n" + value, USER_AGENT)) {
            assertNothingLeaks(badlyKeyed::whoami);
        }
    }

    @Test
    void nothingThatHoldsAValuePrintsIt() {
        try (NewSecret secret = newSecret();
                SecretChange change = SecretChange.ofValue(secretValue(value), Optional.empty());
                JsonBody creating = JsonBody.of(secret);
                JsonBody changing = JsonBody.of(change)) {
            Dto.Value revealed = new Dto.Value(value);
            for (Object holder :
                    new Object[] {
                        secret, change, creating, changing, revealed, new Dto.Data<>(revealed)
                    }) {
                assertThat(leaksIn(holder.toString())).as("%s", holder.getClass()).isFalse();
            }
        }
    }

    @Test
    void aClosedBodyHoldsNothing() throws Exception {
        Buffer open = new Buffer();
        Buffer closed = new Buffer();
        try (NewSecret secret = newSecret()) {
            JsonBody body = JsonBody.of(secret);
            body.writeTo(open);
            body.close();
            body.writeTo(closed);
        }
        assertThat(leaksIn(open.readUtf8())).isTrue();
        assertThat(closed.readByteArray()).containsOnly(0);
    }

    @Test
    void aRevealedValueIsNotLogged() throws ApiException {
        answer(200, data("{\"value\":\"" + value + "\"}"));
        try (SecretValue revealed = client.reveal("s1", Scope.personal())) {
            assertThat(leaksIn(revealed.reveal())).isTrue();
        }
        assertThat(leaksIn(log.text())).isFalse();
    }

    private void assertNothingLeaks(ThrowingCall call) {
        StringWriter trace = new StringWriter();
        try {
            call.make();
        } catch (ApiException failure) {
            failure.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).contains(failure.getClass().getName());
        }
        assertThat(leaksIn(trace.toString())).as("stack trace").isFalse();
        assertThat(leaksIn(log.text())).as("log").isFalse();
    }

    private boolean leaksIn(String text) {
        return contains(text, value) || contains(text, key);
    }

    private static boolean contains(String text, String canary) {
        byte[] utf8 = canary.getBytes(StandardCharsets.UTF_8);
        return text.contains(canary)
                || text.contains(Base64.getEncoder().withoutPadding().encodeToString(utf8));
    }

    private void create() throws ApiException {
        try (NewSecret secret = newSecret()) {
            client.create(secret);
        }
    }

    private void change() throws ApiException {
        try (SecretChange change = SecretChange.ofValue(secretValue(value), Optional.empty())) {
            client.change("s1", Scope.personal(), change);
        }
    }
}
