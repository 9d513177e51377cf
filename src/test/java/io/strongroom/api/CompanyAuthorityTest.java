package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException.Reason;
import io.strongroom.domain.NewSecret;

import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Servers that an authority vouches for which only one account trusts.
class CompanyAuthorityTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final HeldCertificate COMPANY =
            new HeldCertificate.Builder().certificateAuthority(0).commonName("Company").build();

    private final Instant now = Instant.now();
    private final MockWebServer server = new MockWebServer();
    @TempDir Path folder;
    private Path pem;

    @BeforeEach
    void start() throws IOException {
        pem = folder.resolve("company.pem");
        Files.writeString(pem, COMPANY.certificatePem());
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsAServerOfTheCompany() throws ApiException {
        serveAs(leaf(COMPANY, "localhost", now.minus(DAY), now.plus(DAY)), COMPANY);
        server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
        try (SecretsClient client = client(Optional.of(pem))) {
            assertThat(client.teams()).isEmpty();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void trustsItNoLongerOnceTheAuthorityIsTakenAway() throws IOException {
        serveAs(leaf(COMPANY, "localhost", now.minus(DAY), now.plus(DAY)), COMPANY);
        assertNothingSent(Optional.empty(), Reason.NOT_TRUSTED);
        Files.delete(pem);
        assertNothingSent(Optional.of(pem), Reason.AUTHORITY_UNUSABLE);
    }

    @Test
    void sendsNothingToAServerOfAnotherName() {
        serveAs(leaf(COMPANY, "other.example", now.minus(DAY), now.plus(DAY)), COMPANY);
        assertNothingSent(Optional.of(pem), Reason.OTHER_NAME);
    }

    @Test
    void sendsNothingToAServerWhoseCertificateHasEndedOrNotBegun() {
        serveAs(leaf(COMPANY, "localhost", now.minus(DAY), now.minusSeconds(60)), COMPANY);
        assertNothingSent(Optional.of(pem), Reason.CERTIFICATE_ENDED);
        serveAs(leaf(COMPANY, "localhost", now.plusSeconds(3_600), now.plus(DAY)), COMPANY);
        assertNothingSent(Optional.of(pem), Reason.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void sendsNothingToAServerOfAnotherAuthorityOrOfNone() {
        HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
        serveAs(leaf(other, "localhost", now.minus(DAY), now.plus(DAY)), other);
        assertNothingSent(Optional.of(pem), Reason.NOT_TRUSTED);
        HeldCertificate alone =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        serveAs(alone);
        assertNothingSent(Optional.of(pem), Reason.NOT_TRUSTED);
    }

    /// A certificate of the company that is no authority's vouches for nobody.
    @Test
    void sendsNothingToAServerThatAServerVouchesFor() {
        HeldCertificate noAuthority = leaf(COMPANY, "inner.example", now.minus(DAY), now.plus(DAY));
        HeldCertificate vouchedFor = leaf(noAuthority, "localhost", now.minus(DAY), now.plus(DAY));
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(
                                vouchedFor, noAuthority.certificate(), COMPANY.certificate())
                        .build()
                        .sslSocketFactory());
        assertNothingSent(Optional.of(pem), Reason.NOT_TRUSTED);
    }

    @Test
    void trustsNeitherAnAuthorityThatHasEndedNorAServersOwnCertificate() throws IOException {
        HeldCertificate ended =
                new HeldCertificate.Builder()
                        .certificateAuthority(0)
                        .validityInterval(
                                now.minus(DAY).toEpochMilli(), now.minusSeconds(60).toEpochMilli())
                        .build();
        serveAs(leaf(ended, "localhost", now.minus(DAY), now.plus(DAY)), ended);
        Files.writeString(pem, ended.certificatePem());
        assertNothingSent(Optional.of(pem), Reason.AUTHORITY_UNUSABLE);

        HeldCertificate alone =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        serveAs(alone);
        Files.writeString(pem, alone.certificatePem());
        assertNothingSent(Optional.of(pem), Reason.AUTHORITY_UNUSABLE);
    }

    /// A ServerHello of TLS 1.1, and plain HTTP where TLS is spoken.
    @Test
    void tellsAServerThatSpeaksOldOrNoTlsNothing() throws IOException {
        String hello = "16030200310200002d0302" + "11".repeat(32) + "00002f000005ff01000100";
        for (byte[] answer :
                List.of(
                        HexFormat.of().parseHex(hello),
                        "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            try (ServerSocket plain = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"))) {
                Thread.startVirtualThread(() -> answerWith(answer, plain, heard));
                assertFails(client(plain.getLocalPort(), Optional.of(pem)), Reason.NOT_SECURE);
            }
            assertThat(heard.toString(StandardCharsets.ISO_8859_1))
                    .isNotEmpty()
                    .doesNotContain("Bearer", "/api/v1", "value");
        }
    }

    private static void answerWith(byte[] answer, ServerSocket plain, ByteArrayOutputStream heard) {
        while (!plain.isClosed()) {
            try (Socket connection = plain.accept()) {
                byte[] bytes = new byte[16_384];
                heard.write(bytes, 0, connection.getInputStream().read(bytes));
                connection.getOutputStream().write(answer);
                heard.writeBytes(connection.getInputStream().readAllBytes());
            } catch (IOException _) {
                // The test is over, or the client has hung up.
            }
        }
    }

    private void assertNothingSent(Optional<Path> authority, Reason reason) {
        assertFails(client(authority), reason);
        assertThat(server.getRequestCount()).isZero();
    }

    private static void assertFails(SecretsClient client, Reason reason) {
        try (client;
                NewSecret secret = ServedTest.newSecret("value")) {
            for (ThrowingCall call :
                    List.<ThrowingCall>of(client::teams, () -> client.create(secret))) {
                assertThat(ThrowingCall.failureOf(call))
                        .isInstanceOfSatisfying(
                                ApiException.Unreachable.class,
                                failure -> assertThat(failure.reason()).isEqualTo(reason));
            }
        }
    }

    private SecretsClient client(Optional<Path> authority) {
        return client(server.getPort(), authority);
    }

    private static SecretsClient client(int port, Optional<Path> authority) {
        return SecretsClients.overHttp(
                BaseUrl.parse("https://localhost:" + port),
                () -> "k",
                ServedTest.USER_AGENT,
                authority);
    }

    private static HeldCertificate leaf(
            HeldCertificate issuer, String name, Instant from, Instant to) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .validityInterval(from.toEpochMilli(), to.toEpochMilli())
                .signedBy(issuer)
                .build();
    }

    private void serveAs(HeldCertificate certificate, HeldCertificate... issuers) {
        X509Certificate[] above =
                Stream.of(issuers)
                        .map(HeldCertificate::certificate)
                        .toArray(X509Certificate[]::new);
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate, above)
                        .build()
                        .sslSocketFactory());
    }
}
