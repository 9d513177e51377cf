package io.strongroom.vault.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.vault.store.VaultStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// A real vault behind a port, and the words to speak to it.
abstract class LoopbackCase {

    static final String KEY = "the-key";
    static final String LIST = "/api/v1/secrets/";

    @TempDir Path home;

    VaultStore store;
    LoopbackServer server;

    @BeforeEach
    final void start() throws Exception {
        store = VaultStore.open(home, Clock.systemUTC());
        server = LoopbackServer.start(new VaultApi(store, KEY, "test"), 0);
    }

    @AfterEach
    final void stop() {
        server.close();
        store.close();
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
    }

    static String idOf(HttpResponse<String> created) {
        JsonObject reply = JsonParser.parseString(created.body()).getAsJsonObject();
        return reply.getAsJsonObject("data").get("id").getAsString();
    }

    HttpResponse<String> get(String target) throws Exception {
        return send(request(target).build());
    }

    HttpResponse<String> post(String json) throws Exception {
        return send(request(LIST).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(server.url() + target))
                .header("Authorization", "Bearer " + KEY);
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /// Sends lines as they stand, `PORT` replaced, and returns what came until the server closed or
    /// fell silent.
    String raw(String requestLine, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(requestLine).append("\r\n");
        for (String header : headers) {
            if (!header.isEmpty()) {
                request.append(header).append("\r\n");
            }
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);
            String text = request.toString().replace("PORT", Integer.toString(server.port()));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(15), StandardCharsets.ISO_8859_1) + rest(in);
        }
    }

    private static String rest(InputStream in) throws IOException {
        byte[] more = new byte[in.available()];
        int read = in.read(more);
        return read < 0 ? "" : new String(more, 0, read, StandardCharsets.ISO_8859_1);
    }
}
