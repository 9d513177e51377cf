package io.strongroom.api.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class AuthorityTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final HeldCertificate COMPANY = authority().build();

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ca.pem");
    }

    @Test
    void readsTheCertificatesOfAnAuthority() throws IOException {
        HeldCertificate older = authority().rsa2048().build();
        Files.writeString(file, "Company CA\n" + COMPANY.certificatePem() + older.certificatePem());
        assertThat(Authority.read(file, NOW).certificates())
                .containsExactly(COMPANY.certificate(), older.certificate());
        for (Instant edge : List.of(FROM, TO)) {
            assertThat(Authority.read(file, edge).certificates()).hasSize(2);
        }
    }

    @Test
    void refusesOneOutsideOfItsDates() throws IOException {
        Files.writeString(file, COMPANY.certificatePem());
        assertRefused(TO.plusSeconds(1), new AuthorityProblem.Expired(file, TO));
        assertRefused(FROM.minusSeconds(1), new AuthorityProblem.NotYetValid(file, FROM));
    }

    @Test
    void refusesTheCertificateOfAServerAlsoBesideAnAuthoritys() throws IOException {
        String server =
                new HeldCertificate.Builder()
                        .validityInterval(FROM.toEpochMilli(), TO.toEpochMilli())
                        .signedBy(COMPANY)
                        .build()
                        .certificatePem();
        Files.writeString(file, server);
        assertRefused(NOW, new AuthorityProblem.NotAnAuthority(file));
        Files.writeString(file, COMPANY.certificatePem() + server);
        assertRefused(NOW, new AuthorityProblem.NotAnAuthority(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no certificate",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\n"
            })
    void refusesWhatIsNoCertificate(String content) throws IOException {
        Files.writeString(file, content);
        assertRefused(NOW, new AuthorityProblem.NoCertificate(file));
    }

    /// A private key has no business in a file that is handed round.
    @Test
    void refusesAFileWithAPrivateKey() throws IOException {
        Files.writeString(file, COMPANY.certificatePem() + COMPANY.privateKeyPkcs8Pem());
        assertRefused(NOW, new AuthorityProblem.NoCertificate(file));
    }

    @Test
    void refusesAHugeFile() throws IOException {
        Files.writeString(file, COMPANY.certificatePem() + "\n".repeat(1 << 20));
        assertRefused(NOW, new AuthorityProblem.NoCertificate(file));
    }

    @Test
    void tellsThatThereIsNoFileOrAFolder() {
        assertRefused(NOW, new AuthorityProblem.Unreadable(file));
        file = folder;
        assertRefused(NOW, new AuthorityProblem.Unreadable(file));
    }

    @Test
    void trustsThePlatformsAuthoritiesAndTheCompanys() throws IOException {
        Files.writeString(file, COMPANY.certificatePem());
        assertThat(Trust.with(Authority.read(file, NOW)).manager().getAcceptedIssuers())
                .contains(COMPANY.certificate())
                .hasSizeGreaterThan(50);
    }

    private void assertRefused(Instant when, AuthorityProblem problem) {
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> Authority.read(file, when))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static HeldCertificate.Builder authority() {
        return new HeldCertificate.Builder()
                .certificateAuthority(0)
                .validityInterval(FROM.toEpochMilli(), TO.toEpochMilli());
    }
}
