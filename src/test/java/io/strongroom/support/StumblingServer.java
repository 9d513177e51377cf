package io.strongroom.support;

import com.google.gson.JsonParser;

import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okhttp3.Headers;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A real vault behind a real HTTP server, which stumbles where a test says so.
public final class StumblingServer implements AutoCloseable {

    /// The connection breaks instead of an answer.
    public static final Stumble STORED_WITHOUT_ANSWER = vault -> cutOff(vault.answer());

    /// The connection breaks before the vault hears of it.
    public static final Stumble LOST_ON_THE_WAY = vault -> cutOff(status(200).respond(vault));

    /// The vault's own answer, before a later stumble.
    public static final Stumble PLAIN = Answering::answer;

    private final LocalVaultServer vault;
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<Stumble>> stumbles = new HashMap<>();
    private volatile boolean extended = true;
    private final AtomicInteger untilBroken = new AtomicInteger(Integer.MAX_VALUE);
    private final Map<String, List<String>> bodies = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// Opens the vault in a folder and starts the server.
    public StumblingServer(Path home) throws Exception {
        this(home, Clock.systemUTC());
    }

    /// @param clock tells the time as the server has it
    public StumblingServer(Path home, Clock clock) throws Exception {
        vault = new LocalVaultServer(home, clock);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return respond(request);
                    }
                });
        server.start();
    }

    /// What the server does with one request instead of answering it.
    @FunctionalInterface
    public interface Stumble {
        MockResponse respond(Answering vault) throws Exception;
    }

    /// The vault's own answer, for a stumble that wants it.
    @FunctionalInterface
    public interface Answering {
        MockResponse answer() throws Exception;
    }

    /// Answers with a status.
    public static Stumble status(int status, String... headers) {
        return _ -> new MockResponse(status, Headers.of(headers), "{}");
    }

    /// Stumbles over the next request of a kind: the name of a secret to create, or `PATCH` or
    /// `GET`.
    public StumblingServer stumbleOver(String kind, Stumble stumble) {
        synchronized (stumbles) {
            stumbles.computeIfAbsent(kind, _ -> new ArrayDeque<>()).add(stumble);
        }
        return this;
    }

    /// Knows nothing beyond the provider's contract from now on: values are never returned.
    public StumblingServer neverReturnValues() {
        extended = false;
        return this;
    }

    /// The kinds of all requests so far.
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /// What the requests of a kind carried, in order.
    public List<String> bodies(String kind) {
        synchronized (bodies) {
            return List.copyOf(bodies.getOrDefault(kind, List.of()));
        }
    }

    /// Where it is.
    public BaseUrl url() {
        return new BaseUrl(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    /// A client over HTTP.
    public SecretsClient client() {
        return SecretsClients.overHttp(url(), () -> "key", "Test/1");
    }

    /// A client that does not pass through the stumbles.
    public SecretsClient direct() {
        return vault.client();
    }

    /// The names of everything stored, in order.
    public List<String> stored() throws ApiException {
        try (SecretsClient client = direct()) {
            return client.listAll(Scope.personal()).stream().map(Secret::name).toList();
        }
    }

    /// Breaks every connection once it has stored so many secrets, until it comes back.
    public StumblingServer breakAfter(int stored) {
        untilBroken.set(stored);
        return this;
    }

    /// Answers again.
    public void comeBack() {
        untilBroken.set(Integer.MAX_VALUE);
    }

    /// The server is gone; the vault stays.
    public void disappear() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        vault.close();
    }

    private MockResponse respond(RecordedRequest request) {
        if (!extended && request.getTarget().equals("/api/v1/vault")) {
            return new MockResponse(404, Headers.of(), "{}");
        }
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String kind =
                request.getMethod().equals("POST")
                        ? JsonParser.parseString(body).getAsJsonObject().get("name").getAsString()
                        : request.getMethod();
        asked.add(kind);
        synchronized (bodies) {
            bodies.computeIfAbsent(kind, _ -> new ArrayList<>()).add(body);
        }
        try {
            boolean broken =
                    request.getMethod().equals("POST")
                            ? untilBroken.getAndUpdate(left -> Math.max(0, left - 1)) == 0
                            : untilBroken.get() == 0;
            Stumble stumble = broken ? LOST_ON_THE_WAY : next(kind);
            Answering answering = () -> answer(request);
            return stumble == null ? answering.answer() : stumble.respond(answering);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private @Nullable Stumble next(String kind) {
        synchronized (stumbles) {
            Deque<Stumble> waiting = stumbles.get(kind);
            return waiting == null ? null : waiting.poll();
        }
    }

    private MockResponse answer(RecordedRequest request) throws Exception {
        Map<String, String> headers = new HashMap<>();
        for (String name : request.getHeaders().names()) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    String.join(", ", request.getHeaders().values(name)));
        }
        byte[] body = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        InProcessServer.Reply reply =
                vault.answer(
                        new InProcessServer.Request(
                                request.getMethod(), request.getTarget(), headers, body));
        return new MockResponse.Builder()
                .code(reply.status())
                .headers(Headers.of(reply.headers()))
                .body(new okio.Buffer().write(reply.body()))
                .build();
    }

    private static MockResponse cutOff(MockResponse response) {
        return response.newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }
}
