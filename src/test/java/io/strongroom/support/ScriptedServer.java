package io.strongroom.support;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A server that gives the replies a test lines up, one for each request, and keeps what it was
/// asked.
public final class ScriptedServer implements InProcessServer {

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    /// A request as it arrived.
    ///
    /// @param line method and target, for example `POST /api/v1/secrets/`
    /// @param body the JSON it carried; empty when it carried none
    public record Asked(String line, JsonObject body) {}

    /// A client of this server.
    public SecretsClient client() {
        return SecretsClients.inProcess(this, () -> "key", "Test/1");
    }

    /// Lines up a reply.
    public ScriptedServer reply(int status, String json) {
        return reply(status, Map.of("content-type", "application/json"), json);
    }

    /// Lines up a reply with headers.
    public ScriptedServer reply(int status, Map<String, String> headers, String json) {
        replies.add(new Reply(status, headers, json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /// What was asked, in order.
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public Reply answer(Request request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        asked.add(
                new Asked(
                        request.method() + " " + request.target(),
                        body.isEmpty()
                                ? new JsonObject()
                                : JsonParser.parseString(body).getAsJsonObject()));
        return replies.remove();
    }
}
