package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.http.HttpClients;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;

import mockwebserver3.MockWebServer;

import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.net.SocketFactory;

/// A server that is stopped and started again at the same port, while the client keeps the
/// connections it had.
class RestartedServerTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final NotedSockets sockets = new NotedSockets();
    private MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE", "POST team"})
    void aWriteIsSentOnANewConnectionAndHearsThatTheKeyIsRefused(String write) throws Exception {
        server.start(HERE, freePort());
        try (SecretsClient client = client(Optional.empty())) {
            listed(client);
            restart(Optional.empty());
            server.enqueue(ServedTest.response(401, "{}").build());
            assertThat(ThrowingCall.failureOf(() -> make(client, write)))
                    .isInstanceOf(ApiException.Unauthorized.class);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void theSameHoldsOverTls() throws Exception {
        HeldCertificate certificate =
                new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
        HandshakeCertificates trusted =
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .addTrustedCertificate(certificate.certificate())
                        .build();
        serveAs(trusted);
        server.start(HERE, freePort());
        try (SecretsClient client = client(Optional.of(trusted))) {
            listed(client);
            // A connection that stands idle and open is used again.
            listed(client);
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            restart(Optional.of(trusted));
            server.enqueue(ServedTest.response(401, "{}").build());
            assertThat(ThrowingCall.failureOf(() -> make(client, "POST")))
                    .isInstanceOf(ApiException.Unauthorized.class);
        }
    }

    /// More of them than a read is repeated for.
    @Test
    void noneOfSeveralClosedConnectionsIsInTheWay() throws Exception {
        server.start(HERE, freePort());
        try (SecretsClient client = client(Optional.empty());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int answer = 0; answer < 5; answer++) {
                server.enqueue(
                        ServedTest.response(200, ServedTest.rows(0))
                                .headersDelay(300, TimeUnit.MILLISECONDS)
                                .build());
            }
            Callable<List<Membership>> listing = client::teams;
            for (var listed :
                    callers.invokeAll(List.of(listing, listing, listing, listing, listing))) {
                listed.get();
            }
            restart(Optional.empty());
            listed(client);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void nothingWasSentWhereTheServerDoesNotComeBack() throws Exception {
        server.start(HERE, freePort());
        try (SecretsClient client = client(Optional.empty())) {
            listed(client);
            stopServer();
            assertThat(ThrowingCall.failureOf(() -> make(client, "POST")))
                    .isInstanceOfSatisfying(
                            ApiException.Unreachable.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(ApiException.Reason.NOT_CONNECTED));
        }
    }

    /// Named, since only a port that is asked for by its number can be had again at once.
    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
            return free.getLocalPort();
        }
    }

    private void listed(SecretsClient client) throws ApiException {
        server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
        assertThat(client.teams()).isEmpty();
    }

    private void restart(Optional<HandshakeCertificates> tls) throws IOException {
        int port = server.getPort();
        stopServer();
        server = new MockWebServer();
        tls.ifPresent(this::serveAs);
        server.start(HERE, port);
    }

    /// Until the client's side of each connection has heard of it.
    private void stopServer() throws IOException {
        server.close();
        for (Socket socket : sockets.made) {
            socket.setSoTimeout(20_000);
            var _ = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        sockets.made.clear();
    }

    private void serveAs(HandshakeCertificates certificates) {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.useHttps(certificates.sslSocketFactory());
    }

    private SecretsClient client(Optional<HandshakeCertificates> trusted) {
        String scheme = trusted.isPresent() ? "https" : "http";
        BaseUrl url = new BaseUrl(URI.create(scheme + "://127.0.0.1:" + server.getPort()));
        OkHttpClient.Builder http =
                HttpClients.forServer(url.httpUrl(), ServedTest.patience(Duration.ofSeconds(10)));
        http.socketFactory(sockets);
        trusted.ifPresent(certificates ->
                http.sslSocketFactory(
                        certificates.sslSocketFactory(), certificates.trustManager()));
        return SecretsClients.overHttp(url, () -> "key", ServedTest.USER_AGENT, http.build());
    }

    private static void make(SecretsClient client, String write) throws ApiException {
        switch (write) {
            case "POST" -> {
                try (NewSecret secret = ServedTest.newSecret("value")) {
                    client.create(secret);
                }
            }
            case "PATCH" -> {
                try (SecretChange change =
                        new SecretChange(
                                Optional.of(new SecretName("B")),
                                Optional.empty(),
                                Optional.empty())) {
                    client.change("s1", Scope.personal(), change);
                }
            }
            case "DELETE" -> client.delete("s1", Scope.personal());
            default -> client.createTeam("T");
        }
    }

    /// Keeps the sockets that it makes.
    private static final class NotedSockets extends SocketFactory {

        private final List<Socket> made = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Socket createSocket() {
            Socket socket = new Socket();
            made.add(socket);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
