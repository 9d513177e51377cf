package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.api.ApiException.Reason;
import io.strongroom.api.http.AuthorizedCalls;
import io.strongroom.api.http.HttpClients;
import io.strongroom.domain.NewSecret;

import mockwebserver3.MockWebServer;

import okhttp3.HttpUrl;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Whom the key and the values are sent to.
class TrustTest {

    private final Instant now = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsAServerThatProvesItsName() throws ApiException {
        serveAs(certificate("localhost", now.minus(DAY), now.plus(DAY)));
        server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
        try (SecretsClient client = client(AUTHORITY, server.getPort())) {
            assertThat(client.teams()).isEmpty();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void sendsNothingToAServerOfAnotherName() {
        serveAs(certificate("other.example", now.minus(DAY), now.plus(DAY)));
        assertNothingSent(AUTHORITY, Reason.OTHER_NAME);
    }

    @Test
    void sendsNothingToAServerWithAnExpiredCertificate() {
        serveAs(certificate("localhost", now.minus(DAY), now.minusSeconds(60)));
        assertNothingSent(AUTHORITY, Reason.CERTIFICATE_ENDED);
    }

    @Test
    void sendsNothingToAServerWithACertificateOfTomorrow() {
        serveAs(certificate("localhost", now.plusSeconds(3_600), now.plus(DAY)));
        assertNothingSent(AUTHORITY, Reason.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void sendsNothingToAServerOfAnUnknownAuthority() {
        serveAs(certificate("localhost", now.minus(DAY), now.plus(DAY)));
        assertNothingSent(
                new HeldCertificate.Builder().certificateAuthority(0).build(), Reason.NOT_TRUSTED);
    }

    @Test
    void sendsNothingToASelfSignedServer() {
        HeldCertificate selfSigned =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(selfSigned)
                        .build()
                        .sslSocketFactory());
        assertNothingSent(AUTHORITY, Reason.NOT_TRUSTED);
    }

    /// It answers the beginning of the handshake in plain HTTP; nothing of ours is in that.
    @Test
    void tellsAServerThatSpeaksPlainHttpNothing() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (ServerSocket plain = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.startVirtualThread(() -> answerInPlainHttp(plain, heard));
            assertNotTrusted(client(AUTHORITY, plain.getLocalPort()), Reason.NOT_SECURE);
        }
        assertThat(heard.toString(StandardCharsets.ISO_8859_1))
                .isNotEmpty()
                .doesNotContain("Bearer")
                .doesNotContain("/api/v1");
    }

    private static void answerInPlainHttp(ServerSocket plain, ByteArrayOutputStream heard) {
        while (!plain.isClosed()) {
            try (Socket connection = plain.accept()) {
                byte[] hello = new byte[16_384];
                heard.write(hello, 0, connection.getInputStream().read(hello));
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                // The test is over, or the client has hung up.
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vault.example:8632/api/v1/secrets/",
                "https://other.example:8632/api/v1/secrets/",
                "https://vault.example/api/v1/secrets/",
                "https://vault.example.:8632/",
                "https://a.vault.example:8632/"
            })
    void makesNoCallWithTheKeyToAnotherServer(String url) {
        HttpUrl home = HttpUrl.get("https://vault.example:8632/");
        AuthorizedCalls calls =
                new AuthorizedCalls(new OkHttpClient(), home, () -> "k", ServedTest.USER_AGENT);
        assertThat(
                        calls.newCall(new Request.Builder().url(home).build())
                                .request()
                                .header("Authorization"))
                .isEqualTo("Bearer k");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.newCall(new Request.Builder().url(url).build()));
    }

    /// A hosts file may send `localhost` elsewhere; plain HTTP does not go there.
    @Test
    void looksLocalhostUpToLoopbackOnly() throws IOException {
        OkHttpClient plain =
                HttpClients.forServer(
                                HttpUrl.get("http://localhost:1/"),
                                ServedTest.patience(Duration.ofSeconds(5)))
                        .build();
        assertThat(plain.dns().lookup("localhost"))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
        assertThat(plain.dns().lookup("127.0.0.1"))
                .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> plain.dns().lookup("192.0.2.1"));
    }

    @Test
    void triesTheNextAddressOfAHost() throws ApiException {
        server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
        BaseUrl url = new BaseUrl(URI.create("http://localhost:" + server.getPort()));
        OkHttpClient http =
                HttpClients.forServer(url.httpUrl(), ServedTest.patience(Duration.ofSeconds(10)))
                        .dns(_ ->
                                List.of(
                                        InetAddress.ofLiteral("::1"),
                                        InetAddress.ofLiteral("127.0.0.1")))
                        .build();
        try (SecretsClient client =
                SecretsClients.overHttp(url, () -> "k", ServedTest.USER_AGENT, http)) {
            assertThat(client.teams()).isEmpty();
        }
    }

    @Test
    void oneOkHttpIsOnTheClassPath() throws IOException {
        assertThat(OkHttp.VERSION).isEqualTo("5.5.1");
        assertThat(copiesOf("okhttp3/OkHttpClient.class")).hasSize(1);
        assertThat(copiesOf("okio/Buffer.class")).hasSize(1);
        assertThat(copiesOf("retrofit2/Retrofit.class")).hasSize(1);
    }

    private static List<?> copiesOf(String classFile) throws IOException {
        return Collections.list(TrustTest.class.getClassLoader().getResources(classFile));
    }

    private void assertNothingSent(HeldCertificate trusted, Reason reason) {
        assertNotTrusted(client(trusted, server.getPort()), reason);
        assertThat(server.getRequestCount()).isZero();
    }

    private static void assertNotTrusted(SecretsClient client, Reason reason) {
        try (client;
                NewSecret secret = ServedTest.newSecret("v")) {
            for (ThrowingCall call :
                    List.<ThrowingCall>of(client::teams, () -> client.create(secret))) {
                assertThat(ThrowingCall.failureOf(call))
                        .isInstanceOfSatisfying(
                                ApiException.Unreachable.class,
                                failure -> assertThat(failure.reason()).isEqualTo(reason));
            }
        }
    }

    private static HeldCertificate certificate(String name, Instant from, Instant to) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .validityInterval(from.toEpochMilli(), to.toEpochMilli())
                .signedBy(AUTHORITY)
                .build();
    }

    private void serveAs(HeldCertificate certificate) {
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate, AUTHORITY.certificate())
                        .build()
                        .sslSocketFactory());
    }

    private static SecretsClient client(HeldCertificate trusted, int port) {
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(trusted.certificate())
                        .build();
        BaseUrl url = BaseUrl.parse("https://localhost:" + port);
        OkHttpClient http =
                HttpClients.forServer(url.httpUrl(), ServedTest.patience(Duration.ofSeconds(10)))
                        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                        .build();
        return SecretsClients.overHttp(url, () -> "k", ServedTest.USER_AGENT, http);
    }
}
