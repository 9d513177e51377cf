package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.vault.store.VaultStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class LoopbackServerTest {

    private static final String KEY = "the-key";
    private static final String LIST = "/api/v1/secrets/";

    @TempDir Path home;

    private VaultStore store;
    private LoopbackServer server;

    @BeforeEach
    void start() throws Exception {
        store = VaultStore.open(home, Clock.systemUTC());
        server = LoopbackServer.start(new VaultApi(store, KEY, "test"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    // Who may come in

    record Caller(String host, String origin, String key, int status) {}

    private static Stream<Caller> callers() {
        List<String> hosts =
                List.of(
                        "Host: 127.0.0.1:PORT",
                        "Host: localhost:PORT",
                        "",
                        "Host: 127.0.0.1",
                        "Host: 127.0.0.1:1",
                        "Host: evil.example:PORT",
                        "Host: [::1]:PORT",
                        "Host: 127.0.0.1:PORT\r\nHost: evil.example");
        List<String> origins =
                List.of(
                        "",
                        "Origin: https://evil.example",
                        "Origin: http://127.0.0.1:PORT",
                        "Origin: null",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-origin");
        List<String> keys =
                List.of(
                        "Authorization: Bearer " + KEY,
                        "",
                        "Authorization: Bearer wrong",
                        "Authorization: Basic " + KEY);
        List<Caller> callers = new ArrayList<>();
        for (String host : hosts) {
            for (String origin : origins) {
                for (String key : keys) {
                    boolean isOurs =
                            host.matches("Host: (127\\.0\\.0\\.1|localhost):PORT")
                                    && origin.isEmpty();
                    int admitted = key.endsWith("Bearer " + KEY) ? 200 : 401;
                    callers.add(new Caller(host, origin, key, isOurs ? admitted : 403));
                }
            }
        }
        return callers.stream();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void onlyOurOwnAddressWithoutAPageAndWithTheKeyIsLetIn(Caller caller) throws IOException {
        String reply =
                raw("GET " + LIST + " HTTP/1.1", caller.host(), caller.origin(), caller.key());

        // The JDK's server itself answers 400 to a request without any Host.
        int expected =
                caller.host().isEmpty() && reply.startsWith("HTTP/1.1 400") ? 400 : caller.status();
        assertThat(reply).startsWith("HTTP/1.1 " + expected + " ");
        assertThat(reply.toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://evil.example/api/v1/secrets/ HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GARBAGE",
                "GET",
                "GET /api/v1/secrets/\u0001 HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1"
            })
    void anythingButAPathOfOursIsRefusedAndTheServerGoesOn(String requestLine) throws Exception {
        String reply = raw(requestLine, "Host: 127.0.0.1:PORT", "", "Authorization: Bearer " + KEY);

        assertThat(reply)
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 4"));
        assertThat(get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingListensOnAnyOtherAddress() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatExceptionOfType(ConnectException.class)
                            .isThrownBy(() -> new Socket(address, server.port()).close());
                }
            }
        }
        assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port());
    }

    // What is sent

    @Test
    void wholeContractIsServed() throws Exception {
        HttpResponse<String> created = post("{\"name\": \"A\", \"value\": \"caf\u00E9\\n\"}");

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.headers().firstValue("content-type")).contains("application/json");
        assertThat(created.headers().firstValue("cache-control")).contains("no-store");
        String id = idOf(created);
        assertThat(get(LIST + "../secrets/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/secrets/" + id + "/value").body()).contains("caf\u00E9\\n");
        assertThat(get("/api/v1/secrets").statusCode()).isEqualTo(307);
    }

    @Test
    void headAnswersWithoutABody() throws Exception {
        HttpRequest head =
                request("/api/v1/vault")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();

        HttpResponse<String> reply = send(head);

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("allow")).contains("GET");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void bodyThatSaysItIsTooLargeIsNotRead() throws IOException {
        String reply =
                raw(
                        "POST " + LIST + " HTTP/1.1",
                        "Host: 127.0.0.1:PORT",
                        "Content-Length: 1048577",
                        "Authorization: Bearer " + KEY);

        assertThat(reply).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void bodyThatGrowsTooLargeIsCutOff() throws Exception {
        HttpRequest endless =
                request(LIST)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[1_048_577])))
                        .build();

        assertThat(send(endless).statusCode()).isEqualTo(413);
        assertThat(get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongAboutItsOwnLengthIsRefused() throws IOException {
        String reply =
                raw(
                        "POST " + LIST + " HTTP/1.1",
                        "Host: 127.0.0.1:PORT",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked",
                        "Authorization: Bearer " + KEY);

        assertThat(reply).startsWith("HTTP/1.1 4");
    }

    // Load and ends

    @Test
    void stalledCallersHoldUpNobody() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int at = 0; at < 32; at++) {
                Socket socket = connect();
                socket.getOutputStream()
                        .write("POST /api/v1/secrets/ HT".getBytes(StandardCharsets.US_ASCII));
                stalled.add(socket);
            }

            assertThat(get(LIST).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void everyCreateThatWasAcknowledgedIsListed() throws Exception {
        List<Future<Integer>> replies = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(16);
                HttpClient client = HttpClient.newHttpClient()) {
            for (int at = 0; at < 400; at++) {
                String body = "{\"name\": \"S_" + at + "\", \"value\": \"v\"}";
                HttpRequest create =
                        request(LIST).POST(HttpRequest.BodyPublishers.ofString(body)).build();
                replies.add(
                        callers.submit(() ->
                                client.send(create, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()));
            }
            for (Future<Integer> reply : replies) {
                assertThat(reply.get()).isEqualTo(200);
            }
        }

        assertThat(get(LIST + "?limit=1").body()).contains("\"total_count\":400");
    }

    @Test
    void portInUseIsToldByItsOwnException() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() ->
                        LoopbackServer.start(new VaultApi(store, KEY, "test"), server.port()));
    }

    @Test
    void nothingListensOnceItIsClosed() {
        int port = server.port();

        server.close();

        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close());
    }

    @Test
    void vaultThatCannotDoItIsAFaultOfTheServersWithoutAPath() throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("vault.db"));
                var statement = connection.createStatement()) {
            HttpResponse<String> created = post("{\"name\": \"A\", \"value\": \"v\"}");
            String id = idOf(created);
            statement.execute("UPDATE secret SET metadata = zeroblob(80)");

            HttpResponse<String> reply = get("/api/v1/secrets/" + id);

            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(reply.body())
                    .contains("changed outside of Strongroom")
                    .doesNotContain(home.toString());
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
    }

    private static String idOf(HttpResponse<String> created) {
        JsonObject reply = JsonParser.parseString(created.body()).getAsJsonObject();
        return reply.getAsJsonObject("data").get("id").getAsString();
    }

    private HttpResponse<String> get(String target) throws Exception {
        return send(request(target).build());
    }

    private HttpResponse<String> post(String json) throws Exception {
        return send(request(LIST).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(server.url() + target))
                .header("Authorization", "Bearer " + KEY);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /// Sends lines as they stand, `PORT` replaced, and returns what came until the server closed or
    /// fell silent.
    private String raw(String requestLine, String... headers) throws IOException {
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
