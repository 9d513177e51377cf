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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The vault's contract behind a port on this machine, for as long as somebody asked for it. Each
/// request has a virtual thread of its own, so one that stalls holds up nobody.
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    /// How long closing waits for requests under way, in seconds.
    private static final int PATIENCE = 5;

    private static final int NO_BODY = -1;

    /// How much of a refused body is taken off the wire and dropped, in bytes. A caller who is cut
    /// off while sending often loses the reply that says why.
    private static final int DROPPED = 8 * VaultApi.MAX_BODY;

    static {
        // The JDK's server reads its limits once, from properties: seconds for a whole request to
        // arrive, for its reply to be taken, and of idling; then headers and connections. Stalled
        // callers are cut off in time, so there must be room for many of them beside honest ones.
        setUnlessSet("sun.net.httpserver.maxReqTime", "10");
        setUnlessSet("sun.net.httpserver.maxRspTime", "30");
        setUnlessSet("sun.net.httpserver.idleInterval", "10");
        setUnlessSet("sun.net.httpserver.maxReqHeaders", "64");
        setUnlessSet("jdk.httpserver.maxConnections", "512");
    }

    private final VaultApi api;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LoopbackGate gate;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Read-locked by every request under way, write-locked for good by closing. The JDK's server
    /// counts too, but counts a caller who broke off as under way for ever.
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

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

    /// Lets requests under way finish, for a few seconds at most, and stops listening. The vault
    /// stays open. Closing twice does no harm.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!underWay.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("requests still under way are broken off");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Lock request = underWay.readLock();
            if (!request.tryLock()) {
                return;
            }
            boolean hasBody;
            try {
                VaultReply reply = reply(exchange);
                hasBody = send(exchange, reply);
                Arrays.fill(reply.body(), (byte) 0);
            } finally {
                request.unlock();
            }
            if (hasBody) {
                dropRest(exchange.getRequestBody());
            }
        }
    }

    private VaultReply reply(HttpExchange exchange) throws IOException {
        Optional<VaultReply> refused = gate.refuse(exchange);
        if (refused.isPresent()) {
            return refused.get();
        }
        long declared = declaredLength(exchange);
        if (declared > VaultApi.MAX_BODY) {
            return VaultApi.bodyTooLarge();
        }
        byte[] body = exchange.getRequestBody().readNBytes(VaultApi.MAX_BODY + 1);
        if (body.length > VaultApi.MAX_BODY) {
            Arrays.fill(body, (byte) 0);
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
            LOG.error("a request failed", withoutWords(unforeseen));
            return VaultReply.failure(500, "Something went wrong; the log has the details.");
        }
    }

    /// Where a failure happened, without its message and causes: they may quote what was sent.
    private static Throwable withoutWords(RuntimeException failure) {
        Throwable bare = new Throwable(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static long declaredLength(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException tooLongForANumber) {
            return Long.MAX_VALUE;
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static boolean send(HttpExchange exchange, VaultReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody = reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : NO_BODY);
        if (hasBody) {
            OutputStream out = exchange.getResponseBody();
            out.write(reply.body());
            out.flush();
        }
        return hasBody;
    }

    /// Takes what is left of a refused body off the wire, after the reply: who has sent the header
    /// may be waiting for it.
    private static void dropRest(InputStream in) throws IOException {
        byte[] part = new byte[8192];
        int dropped = 0;
        int read = in.read(part);
        while (read >= 0 && dropped < DROPPED) {
            dropped += read;
            read = in.read(part);
        }
        Arrays.fill(part, (byte) 0);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
