package io.strongroom.vault.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.http.message.Sentences;
import io.strongroom.vault.store.VaultException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The vault's contract behind a port on this machine, for as long as somebody asked for it. Each
/// request has a virtual thread of its own, so one that stalls holds up nobody.
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    /// How long closing waits for requests under way, in seconds.
    private static final int PATIENCE = 5;

    private static final int NO_BODY = -1;

    static {
        // The JDK's server reads its limits once, from properties: seconds for a whole request to
        // arrive, idle connections, headers.
        setUnlessSet("sun.net.httpserver.maxReqTime", "10");
        setUnlessSet("sun.net.httpserver.idleInterval", "10");
        setUnlessSet("sun.net.httpserver.maxReqHeaders", "64");
        setUnlessSet("jdk.httpserver.maxConnections", "64");
    }

    private final VaultApi api;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LoopbackGate gate;

    private LoopbackServer(VaultApi api, HttpServer server) {
        this.api = api;
        this.server = server;
        this.gate = new LoopbackGate(server.getAddress().getPort());
    }

    /// Begins to listen on 127.0.0.1.
    ///
    /// @param port the port, or 0 for any that is free
    /// @throws java.net.BindException if another program has the port
    /// @throws IOException if it cannot listen for another reason
    public static LoopbackServer start(VaultApi api, int port) throws IOException {
        InetAddress loopback = Inet4Address.ofLiteral("127.0.0.1");
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        LoopbackServer started = new LoopbackServer(api, server);
        server.createContext("/", started::handle);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    /// The port it listens on.
    public int port() {
        return server.getAddress().getPort();
    }

    /// Where it is, for example `http://127.0.0.1:8632`.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /// Stops listening, waits a few seconds for requests under way, and ends. The vault stays open.
    @Override
    public void close() {
        server.stop(PATIENCE);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            VaultReply reply = reply(exchange);
            send(exchange, reply);
            Arrays.fill(reply.body(), (byte) 0);
        }
    }

    private VaultReply reply(HttpExchange exchange) throws IOException {
        Optional<VaultReply> refused = gate.refuse(exchange);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (declaredLength(exchange) > VaultApi.MAX_BODY) {
            return VaultApi.bodyTooLarge();
        }
        byte[] body = body(exchange);
        if (body.length > VaultApi.MAX_BODY) {
            return VaultApi.bodyTooLarge();
        }
        return answer(
                new VaultRequest(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        headers(exchange),
                        body));
    }

    private VaultReply answer(VaultRequest request) {
        try {
            return api.answer(request);
        } catch (VaultException unavailable) {
            VaultProblem problem = unavailable.problem();
            int status = problem instanceof VaultProblem.DiskFull ? 507 : 503;
            return VaultReply.failure(status, Sentences.of(problem));
        } catch (RuntimeException unforeseen) {
            LOG.error("a request failed", unforeseen);
            return VaultReply.failure(500, "Something went wrong; the log has the details.");
        }
    }

    private static long declaredLength(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException tooLongForANumber) {
            return Long.MAX_VALUE;
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(VaultApi.MAX_BODY + 1);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static void send(HttpExchange exchange, VaultReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody = reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : NO_BODY);
        if (hasBody) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
