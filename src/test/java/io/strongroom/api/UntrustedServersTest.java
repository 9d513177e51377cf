package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.strongroom.api.ApiException.Reason;
import io.strongroom.domain.NewSecret;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import mockwebserver3.MockWebServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Servers of a company whose authority is trusted, each with a certificate of its own kind, made
/// by the JDK's `keytool`: what the user is told, and that nothing was sent.
class UntrustedServersTest {

    private static final String PASSWORD = "for a test";
    private static final UserMessages SENTENCES = new UserMessages(new Messages(Locale.ENGLISH));

    @TempDir Path folder;
    private Path store;
    private Path authority;
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        store = folder.resolve("keys.p12");
        authority = folder.resolve("company.pem");
        make("company", "-keyalg", "EC", "-ext", "bc:c", "-startdate", "-30d");
        Certificate certificate = keys().getCertificate("company");
        Files.writeString(
                authority,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "san=dns:localhost | -keyalg EC",
                "san=dns:localhost | -keyalg EC -ext eku=serverAuth,clientAuth",
                "san=dns:localhost | -keyalg RSA -keysize 2048"
            })
    void trustsAGoodOne(String name, String options) throws Exception {
        serve(name, options);
        server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
        try (SecretsClient client = client(server.getPort())) {
            assertThat(client.teams()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CERTIFICATE_NOT_FOR_SERVERS | san=dns:localhost | -keyalg EC -ext eku=clientAuth"
                        + " | was not issued for servers",
                "CERTIFICATE_NOT_FOR_SERVERS | san=dns:localhost | -keyalg EC -ext eku=codeSigning"
                        + " | was not issued for servers",
                "CERTIFICATE_ENDED | san=dns:localhost | -keyalg EC -startdate -9d -validity 8"
                        + " | Check the date here",
                "CERTIFICATE_NOT_YET_VALID | san=dns:localhost | -keyalg EC -startdate +1d"
                        + " | Check the date here",
                "OTHER_NAME | san=dns:other.example | -keyalg EC | for another name",
                "OTHER_NAME | bc=ca:false | -keyalg EC | for another name",
                "CERTIFICATE_WEAK | san=dns:localhost | -keyalg RSA -keysize 1024"
                        + " | others can pass for the server"
            })
    void sendsNothingToOneThatIsNot(Reason reason, String name, String options, String words)
            throws Exception {
        serve(name, options);
        assertNothingSent(server.getPort(), reason, words);
    }

    @Test
    void sendsNothingToOneThatVouchesForItselfAlone() throws Exception {
        make("server", "-keyalg", "EC", "-ext", "san=dns:localhost");
        serve(keys(), "server");
        assertNothingSent(server.getPort(), Reason.NOT_TRUSTED, "choose its certificate");
    }

    /// As `docs/threat-model.md` has it under "Revoked certificates".
    @Test
    void doesNotAskWhetherACertificateWasTakenBack() throws Exception {
        try (MockWebServer registry = new MockWebServer()) {
            registry.start(InetAddress.ofLiteral("127.0.0.1"), 0);
            String there = "http://127.0.0.1:" + registry.getPort() + "/";
            serve(
                    "san=dns:localhost",
                    "-keyalg EC -ext aia=ocsp:uri:%s -ext crl=uri:%s".formatted(there, there));
            server.enqueue(ServedTest.response(200, ServedTest.rows(0)).build());
            try (SecretsClient client = client(server.getPort())) {
                assertThat(client.teams()).isEmpty();
            }
            assertThat(registry.getRequestCount()).isZero();
        }
    }

    /// A real server of another maker, which the JDK cannot be without changing this whole process.
    @Test
    void speaksWithNoServerOfTls1Point1() throws Exception {
        HeldCertificate company = new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate leaf =
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("localhost")
                        .signedBy(company)
                        .build();
        Files.writeString(authority, company.certificatePem());
        Path certificate = Files.writeString(folder.resolve("leaf.pem"), leaf.certificatePem());
        Path key = Files.writeString(folder.resolve("leaf.key"), leaf.privateKeyPkcs8Pem());
        try (OtherServer today = OtherServer.start(certificate, key, "-tls1_2");
                SecretsClient client = client(today.port())) {
            assertThat(ThrowingCall.failureOf(client::teams))
                    .as("its answer is not ours, but it came")
                    .isInstanceOf(ApiException.BadAnswer.class);
        }
        for (String old : List.of("-tls1_1", "-tls1")) {
            try (OtherServer server = OtherServer.start(certificate, key, old)) {
                assertNothingSent(server.port(), Reason.NOT_SECURE, "no connection that is secure");
            }
        }
    }

    @Test
    void eachReasonHasItsOwnSentence() {
        assertThat(
                        Stream.of(Reason.values())
                                .map(reason ->
                                        SENTENCES.of(
                                                new ApiException.Unreachable(reason), "Personal")))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private void assertNothingSent(int port, Reason reason, String words) {
        try (SecretsClient client = client(port);
                NewSecret secret = ServedTest.newSecret("value")) {
            for (ThrowingCall call :
                    List.<ThrowingCall>of(client::teams, () -> client.create(secret))) {
                assertThat(ThrowingCall.failureOf(call))
                        .isInstanceOfSatisfying(
                                ApiException.Unreachable.class,
                                failure -> {
                                    assertThat(failure.reason()).isEqualTo(reason);
                                    assertThat(failure.reason().isAboutTrust()).isTrue();
                                    assertThat(SENTENCES.of(failure, "Personal"))
                                            .contains("nothing was sent", words);
                                });
            }
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private SecretsClient client(int port) {
        return SecretsClients.overHttp(
                BaseUrl.parse("https://localhost:" + port),
                () -> "k",
                ServedTest.USER_AGENT,
                Optional.of(authority));
    }

    /// Serves with a certificate that the company issues.
    private void serve(String name, String options) throws Exception {
        List<String> all = new ArrayList<>(List.of("-signer", "company", "-ext", name));
        all.addAll(List.of(options.split(" ")));
        make("server", all.toArray(String[]::new));
        serve(keys(), "server");
    }

    private void serve(KeyStore keys, String alias) throws Exception {
        KeyStore alone = KeyStore.getInstance("PKCS12");
        alone.load(null, null);
        alone.setKeyEntry(
                alias,
                keys.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                keys.getCertificateChain(alias));
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(alone, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server.useHttps(context.getSocketFactory());
    }

    private void make(String alias, String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-dname",
                                "CN=" + alias,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /// The server of OpenSSL, which can still speak the old versions.
    private record OtherServer(Process process, int port) implements AutoCloseable {

        static OtherServer start(Path certificate, Path key, String version) throws IOException {
            assumeTrue(isInstalled(), "openssl is installed");
            Process process =
                    new ProcessBuilder(
                                    "openssl",
                                    "s_server",
                                    "-accept",
                                    "127.0.0.1:0",
                                    "-cert",
                                    certificate.toString(),
                                    "-key",
                                    key.toString(),
                                    version,
                                    "-cipher",
                                    "ALL:@SECLEVEL=0",
                                    "-www")
                            .redirectErrorStream(true)
                            .start();
            BufferedReader output = process.inputReader();
            String line = output.readLine();
            while (line != null && !line.startsWith("ACCEPT ")) {
                line = output.readLine();
            }
            assertThat(line).as("where it listens").isNotNull();
            return new OtherServer(
                    process, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
        }

        private static boolean isInstalled() {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "openssl")));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
