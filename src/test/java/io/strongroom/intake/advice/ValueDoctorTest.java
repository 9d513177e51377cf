package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.Advice.Base64OfFile;
import io.strongroom.intake.advice.Advice.BrokenPem;
import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.advice.Advice.Expired;
import io.strongroom.intake.advice.Advice.KeptPrefix;
import io.strongroom.intake.advice.Advice.KeptQuotes;
import io.strongroom.intake.advice.Advice.KubeconfigNeedsFiles;
import io.strongroom.intake.advice.Advice.OtherProvider;
import io.strongroom.intake.advice.Advice.PemOnOneLine;
import io.strongroom.intake.advice.Advice.Prefix;
import io.strongroom.intake.advice.Advice.PublicInsteadOfPrivate;
import io.strongroom.intake.advice.Advice.Severity;
import io.strongroom.intake.advice.Advice.SurroundingBlanks;
import io.strongroom.intake.advice.Advice.TrailingLineBreak;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.format.Pem.Flaw.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What each advice carries, in which order advice comes, and what is not looked at.
class ValueDoctorTest {

    @Test
    void tellsTheMostImportantFirst() {
        assertThat(Examining.text("OPENAI_API_KEY", " \"hf_" + "a".repeat(34) + "\"\n"))
                .containsExactly(
                        new KeptQuotes(),
                        new TrailingLineBreak(),
                        new SurroundingBlanks(true, false, false));
        assertThat(Examining.text("SSH_KEY", "-----BEGIN A-----\nAAAA\n\u00A0"))
                .containsExactly(
                        new BrokenPem(Kind.NO_END, 1), new SurroundingBlanks(false, true, true));
        assertThat(
                        Examining.text("TOKEN", Keys.tokenUntil(Duration.ofDays(2)) + "\n").stream()
                                .map(Advice::severity))
                .containsExactly(Severity.WARNING, Severity.HINT);
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer abcdef123, BEARER",
        "token abcdef123, TOKEN",
        "Authorization: Basic abcdef123, AUTHORIZATION",
        "KEY=abcdef123, NAME"
    })
    void saysWhichPrefixWasKept(String text, Prefix prefix) {
        assertThat(Examining.text("KEY", text)).containsExactly(new KeptPrefix(prefix));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'x\n-----BEGIN A-----\nAAAA',                    NO_END,        2
                    'AAAA\n-----END A-----\n-----BEGIN B-----',      NO_BEGIN,      2
                    '\n-----BEGIN A-----\nAAAA\n-----END B-----',    LABELS_DIFFER, 4
                    '\n-----BEGIN A-----\nAAA=A\n-----END A-----\n', BODY,          2
                    """)
    void saysWhereTheFirstFlawOfPemIs(String text, Kind flaw, int line) {
        assertThat(Examining.text("CERT", text)).contains(new BrokenPem(flaw, line));
    }

    @Test
    void carriesTheDateOfWhatEnds() {
        assertThat(Examining.text("TOKEN", Keys.tokenUntil(Duration.ofHours(-1))))
                .containsExactly(new Expired(Dated.TOKEN, Keys.NOW.minus(Duration.ofHours(1))));
        assertThat(Examining.file("TLS_CERT", Keys.certificate(Duration.ofHours(-1))))
                .containsExactly(
                        new Expired(Dated.CERTIFICATE, Keys.NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void tellsBothProviders() {
        assertThat(Examining.text("OPENAI_API_KEY", "hf_" + "a".repeat(34)))
                .containsExactly(new OtherProvider(Provider.HUGGING_FACE, Provider.OPENAI, true));
        assertThat(Examining.text("HF_TOKEN", "0123456789".repeat(4)))
                .containsExactly(
                        new OtherProvider(
                                Provider.WEIGHTS_AND_BIASES, Provider.HUGGING_FACE, false));
    }

    @Test
    void tellsWhatBase64TextIsAndHowOftenItWasEncoded() {
        String config = Keys.kubeconfig("", "token: t");

        assertThat(Examining.text("K", Keys.base64(config)))
                .containsExactly(new Base64OfFile(ContentKind.KUBECONFIG, 1, false));
        assertThat(Examining.text("K", Keys.base64(Keys.base64(Keys.openSsh("none"))) + "\n"))
                .contains(new Base64OfFile(ContentKind.PRIVATE_KEY, 2, false));
        assertThat(Examining.file("K", Keys.base64(config) + "\n"))
                .containsExactly(new Base64OfFile(ContentKind.KUBECONFIG, 1, true));
        assertThat(Examining.text("K", Keys.base64(Keys.publicKey())))
                .containsExactly(new Base64OfFile(ContentKind.PUBLIC_KEY, 1, false));
    }

    @Test
    void namesTheFieldsThatPointAtFilesOnce() {
        String config =
                Keys.kubeconfig(
                        "certificate-authority: ca", "{client-key: a, client-certificate: b}");

        assertThat(Examining.file("K", config + "- user: {client-key: c}\n")).isEmpty();
        assertThat(Examining.file("K", config))
                .containsExactly(
                        new KubeconfigNeedsFiles(
                                List.of(
                                        "certificate-authority",
                                        "client-certificate",
                                        "client-key")));
    }

    @Test
    void offersNoFixForAFile() {
        String key = Keys.openSsh("none");

        assertThat(Examining.file("K", key.strip())).hasSize(1);
        assertThat(Examining.file("K", key.replace("\n", " ")))
                .containsExactly(new PemOnOneLine(true));
        assertThat(Examining.file("K", key.strip()))
                .extracting(Advice::fix)
                .containsExactly(Optional.empty());
        assertThat(new PemOnOneLine(true).fix()).isEmpty();
        assertThat(new Base64OfFile(ContentKind.KUBECONFIG, 1, true).fix()).isEmpty();
    }

    @Test
    void leavesTheEdgesOfFilesAlone() {
        for (String content : List.of("secret\n", " secret", "\"secret\"", "Bearer abcdef123")) {
            assertThat(Examining.file("KEY", content)).isEmpty();
        }
    }

    @Test
    void looksIntoTextFilesOnly() {
        assertThat(Examining.file("TLS_KEY", Keys.certificate()))
                .containsExactly(new PublicInsteadOfPrivate(true));
        assertThat(Examining.file("KEY", new byte[] {(byte) 0xFF, '\n'})).isEmpty();
        try (SecretValue value = Examining.value("secret\n")) {
            assertThat(
                            new ValueDoctor(Clock.systemUTC())
                                    .examine("KEY", value, true, ContentKind.TEXT))
                    .as("a file whose value is no base64 text")
                    .isEmpty();
        }
    }

    @Test
    void looksAtNothingLongerThan64KilobytesOrBinary() {
        assertThat(Examining.text("KEY", "x".repeat(65_535) + "\n")).hasSize(1);
        assertThat(Examining.text("KEY", "x".repeat(65_536) + "\n")).isEmpty();
        try (SecretValue value = Examining.value("secret\n")) {
            assertThat(
                            new ValueDoctor(Clock.systemUTC())
                                    .examine("KEY", value, false, ContentKind.BINARY))
                    .isEmpty();
        }
    }
}
