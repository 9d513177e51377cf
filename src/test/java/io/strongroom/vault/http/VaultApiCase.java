package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.vault.store.VaultStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A real vault behind the contract, and the words to speak to it.
abstract class VaultApiCase {

    static final String KEY = "the-key";
    static final String SECRETS = "/api/v1/secrets/";
    static final String KEY_EMOJI = "\uD83D\uDD11";

    @TempDir Path home;

    private VaultStore store;
    VaultApi api;

    @BeforeEach
    final void open() throws Exception {
        store =
                VaultStore.open(
                        home, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        api = new VaultApi(store, KEY, "1.2.3");
    }

    @AfterEach
    final void close() {
        store.close();
    }

    VaultReply post(JsonObject body) throws Exception {
        return send("POST", SECRETS, body.toString());
    }

    VaultReply get(String target) throws Exception {
        return send("GET", target, "");
    }

    VaultReply send(String method, String target, String body) throws Exception {
        return api.answer(request(method, target, body.getBytes(StandardCharsets.UTF_8)));
    }

    static VaultRequest request(String method, String target, byte[] body) {
        return new VaultRequest(method, target, Map.of("authorization", "Bearer " + KEY), body);
    }

    static JsonObject secret(String name, String value, @Nullable String description) {
        JsonObject body = new JsonObject();
        body.addProperty("name", name);
        body.addProperty("value", value);
        if (description != null) {
            body.addProperty("description", description);
        }
        return body;
    }

    static String text(VaultReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    static JsonObject json(VaultReply reply) {
        assertThat(reply.status()).as(text(reply)).isEqualTo(200);
        return JsonParser.parseString(text(reply)).getAsJsonObject();
    }

    static JsonObject data(VaultReply reply) {
        return json(reply).getAsJsonObject("data");
    }

    static String idOf(VaultReply reply) {
        return data(reply).get("id").getAsString();
    }

    static String detail(VaultReply reply) {
        return JsonParser.parseString(text(reply)).getAsJsonObject().get("detail").getAsString();
    }

    static List<String> names(JsonObject page) {
        return elements(page, "data").map(row -> row.get("name").getAsString()).toList();
    }

    /// The parameters a 422 names.
    static Set<String> refused(VaultReply reply) {
        assertThat(reply.status()).as(text(reply)).isEqualTo(422);
        JsonObject body = JsonParser.parseString(text(reply)).getAsJsonObject();
        Set<String> parameters = new TreeSet<>();
        elements(body, "errors")
                .forEach(error -> {
                    assertThat(error.get("details").getAsString()).isNotBlank();
                    parameters.add(error.get("param").getAsString());
                });
        return parameters;
    }

    static Stream<JsonObject> elements(JsonObject body, String list) {
        return StreamSupport.stream(body.getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
