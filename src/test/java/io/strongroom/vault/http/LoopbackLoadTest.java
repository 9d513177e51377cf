package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

import io.strongroom.domain.Scope;
import io.strongroom.vault.store.VaultStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the port does under load, with faults behind it, and at its end.
class LoopbackLoadTest extends LoopbackCase {

    private static final int CALLERS = 32;
    private static final int CREATES = 50;

    @Test
    void stalledCallersHoldUpNobody() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int at = 0; at < 128; at++) {
                Socket socket = connect();
                stalled.add(socket);
                write(socket, "POST /api/v1/secrets/ HT");
            }

            for (int at = 0; at < 20; at++) {
                assertThat(get(LIST).statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void everyCreateThatWasAcknowledgedIsListed() throws Exception {
        List<Future<List<String>>> callers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < CALLERS; at++) {
                String prefix = "CALLER_" + at + "_";
                callers.add(threads.submit(() -> createAll(client, prefix)));
            }
        }
        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> caller : callers) {
            acknowledged.addAll(caller.get());
        }
        assertThat(acknowledged).hasSize(CALLERS * CREATES).doesNotHaveDuplicates();
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private List<String> createAll(HttpClient client, String prefix) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < CREATES; at++) {
            String body = "{\"name\": \"" + prefix + at + "\", \"value\": \"v\"}";
            HttpRequest create =
                    request(LIST).POST(HttpRequest.BodyPublishers.ofString(body)).build();
            HttpResponse<String> created =
                    client.send(create, HttpResponse.BodyHandlers.ofString());
            assertThat(created.statusCode()).isEqualTo(200);
            ids.add(idOf(created));
        }
        return ids;
    }

    private List<String> listed() throws Exception {
        List<String> ids = new ArrayList<>();
        JsonArray page;
        do {
            String body = get(LIST + "?limit=1000&offset=" + ids.size()).body();
            page = JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("data");
            page.forEach(row -> ids.add(row.getAsJsonObject().get("id").getAsString()));
        } while (!page.isEmpty());
        return ids;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooLargeIsToldToOneWhoIsStillSending(boolean declared) throws Exception {
        byte[] body = new byte[4 * VaultApi.MAX_BODY];
        HttpRequest.BodyPublisher sent =
                declared
                        ? HttpRequest.BodyPublishers.ofByteArray(body)
                        : HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body));
        for (int at = 0; at < 20; at++) {
            assertThat(send(request(LIST).POST(sent).build()).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void requestUnderWayIsAnsweredBeforeTheServerEnds() throws Exception {
        HeldClock clock = new HeldClock();
        try (VaultStore slow = VaultStore.open(home, clock);
                LoopbackServer ending = LoopbackServer.start(new VaultApi(slow, KEY, "test"), 0);
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpRequest create =
                    HttpRequest.newBuilder(URI.create(ending.url() + LIST))
                            .header("Authorization", "Bearer " + KEY)
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"name\": \"A\", \"value\": \"v\"}"))
                            .build();
            CompletableFuture<HttpResponse<String>> reply =
                    client.sendAsync(create, HttpResponse.BodyHandlers.ofString());
            clock.asked.await();

            Future<?> closing = threads.submit(ending::close);
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS));
            clock.released.countDown();

            assertThat(reply.get().statusCode()).isEqualTo(200);
            closing.get();
        }
        assertThat(store.list(Scope.personal(), 0, 10).total()).isEqualTo(1);
    }

    @Test
    void unforeseenFailureIsLoggedWithoutItsWords() throws Exception {
        Logger logger = Logger.getLogger(LoopbackServer.class.getName());
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Handler handler = new Collector(records);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            store.close();

            HttpResponse<String> reply = get(LIST);

            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body()).startsWith("{\"detail\":").doesNotContain("Exception");
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
        assertThat(records).hasSize(1);
        Throwable logged = records.getFirst().getThrown();
        assertThat(logged).hasMessage("java.lang.IllegalStateException").hasNoCause();
        assertThat(logged.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(VaultStore.class.getName()));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Holds whoever asks it for the time until it is released.
    private static final class HeldClock extends Clock {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Instant instant() {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException brokenOff) {
                throw new IllegalStateException(brokenOff);
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Collector extends Handler {
        private final List<LogRecord> records;

        Collector(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord logRecord) {
            records.add(logRecord);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
