package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.support.RecordedLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A value is in the reply that was asked for it and in no other, and neither it nor the key is in
/// the log, even when it was sent wrongly. Every logger there is listens at its finest.
class ValueStaysInsideTest extends VaultApiCase {

    private static final String CANARY = "canary-3f1c9a";
    private static final String BODY =
            "{\"name\": \"A\", \"value\": \"" + CANARY + "\", \"isFile\": false}";

    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void theRecorderHears() {
        Logger.getLogger("io.strongroom.vault").log(Level.FINEST, "heard {0}", CANARY);

        assertThat(log.text()).contains(CANARY);
    }

    @Test
    void valueIsToldWhenAskedForAndNowhereElse() throws Exception {
        String id = idOf(send("POST", SECRETS, BODY));
        String one = SECRETS + id;
        String another = BODY.replace("\"A\"", "\"B\"");

        assertQuiet(send("POST", SECRETS, BODY), 409);
        assertQuiet(get(SECRETS), 200);
        assertQuiet(get(one), 200);
        assertQuiet(send("PATCH", one, BODY), 200);
        assertQuiet(send("POST", SECRETS, another), 200);
        assertQuiet(send("PATCH", one, another), 409);
        assertQuiet(send("PATCH", SECRETS + "none", BODY), 404);
        assertQuiet(send("PUT", one, BODY), 405);
        assertQuiet(send("POST", "/nothing", BODY), 404);
        assertQuiet(get(one + "/value?teamId=none"), 403);
        assertThat(text(get(one + "/value"))).contains(CANARY);
        assertQuiet(send("DELETE", one, BODY), 200);
        assertLogIsQuiet();
    }

    @Test
    void valueSentInAWrongPlaceOrFormIsNotRepeated() throws Exception {
        List<String> bodies = new ArrayList<>();
        for (String field : List.of("name", "value", "description", "isFile", "teamId", "other")) {
            for (String form : List.of("\"%s\"", "[\"%s\"]", "{\"%s\": 1}", "%s", "\"%s")) {
                bodies.add("{\"" + field + "\": " + form.formatted(CANARY) + "}");
            }
        }
        bodies.add("\"" + CANARY + "\"");
        bodies.add(CANARY);
        bodies.add("{\"" + CANARY + "\": 1, \"" + CANARY + "\": 2}");
        bodies.add("{\"value\": \"" + CANARY + "\\ud800\"}");
        bodies.add(BODY.replace("false", "true"));
        for (String body : bodies) {
            assertQuiet(send("POST", SECRETS, body), 422);
            assertQuiet(send("POST", "/api/v1/teams", body.replace("value", "name") + ","), 422);
        }
        assertLogIsQuiet();
    }

    @Test
    void oneByteWrongAnywhereIsAnsweredAndRepeatsNothing() throws Exception {
        byte[] whole = BODY.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < whole.length; at++) {
            assertAnswered(Arrays.copyOf(whole, at));
            for (byte wrong : new byte[] {0, '"', '\\', '{', '}', ']', ',', '\n', 'u', -1, -19}) {
                byte[] body = whole.clone();
                body[at] = wrong;
                assertAnswered(body);
            }
        }
        assertLogIsQuiet();
    }

    private void assertAnswered(byte[] body) throws Exception {
        String sent = new String(body, StandardCharsets.UTF_8);
        VaultReply reply = api.answer(request("POST", SECRETS, body));

        assertThat(reply.status()).as(sent).isIn(200, 409, 422);
        assertThat(body).isEqualTo(new byte[body.length]);
        JsonObject told = JsonParser.parseString(text(reply)).getAsJsonObject();
        assertThat(told.keySet()).containsAnyOf("data", "detail", "errors");
        assertThat(text(reply)).as(sent).doesNotContain("canary", "3f1c9a");
        if (reply.status() == 200) {
            assertThat(send("DELETE", SECRETS + idOf(reply), "").status()).isEqualTo(200);
        }
    }

    private static void assertQuiet(VaultReply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(text(reply)).doesNotContain(CANARY);
    }

    private void assertLogIsQuiet() {
        assertThat(log.text()).doesNotContain(CANARY, KEY);
    }
}
