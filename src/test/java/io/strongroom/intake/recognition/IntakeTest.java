package io.strongroom.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.Limits;
import io.strongroom.domain.Violation;
import io.strongroom.intake.source.Refusal;
import io.strongroom.intake.source.SourceLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

class IntakeTest {

    @TempDir Path folder;

    @Test
    void takesOneDropOfManyKinds() throws IOException {
        Path kube = write("kubeconfig", "apiVersion: v1\nkind: Config\nusers: []\n");
        Path env = write(".env", "A=1\nB=2\n");
        Path missing = folder.resolve("gone");
        try (Intake intake = Intake.ofFiles(List.of(kube, missing, env))) {
            assertThat(intake.groups())
                    .extracting(Recognised::kind)
                    .containsExactly(ContentKind.KUBECONFIG, ContentKind.ENV_FILE);
            assertThat(intake.secrets()).isEqualTo(3);
            assertThat(intake.refusals())
                    .containsExactly(new Refusal.OfFile(new FileRefusal.Vanished(missing)));
        }
    }

    @Test
    void keepsWhatWasReadForTheReviewWhateverBecomesOfTheFile() throws IOException {
        Path file = write("token", "reviewed");
        try (Intake intake = Intake.ofFiles(List.of(file))) {
            Files.writeString(file, "changed");
            Candidate whole = intake.groups().getFirst().whole().orElseThrow();
            assertThat(Base64.getDecoder().decode(whole.value().reveal()))
                    .asString()
                    .isEqualTo("reviewed");
        }
    }

    @Test
    void overwritesEveryValueInBothFormsWhenClosed() throws IOException {
        Intake intake = Intake.ofFiles(List.of(write("a.json", "{\"A\":\"x\"}")));
        Recognised map = intake.groups().getFirst();
        intake.close();
        for (Recognised.Form form : Recognised.Form.values()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> map.in(form).getFirst().value().reveal());
        }
    }

    @Test
    void refusesALargeFileThatTurnsOutToBeOneSecret() throws IOException {
        int size = Limits.FILE_BYTES + 1;
        String pad = " ".repeat(size);
        Path list = write("list.json", ("[1]" + pad).substring(0, size));
        Path deep = write("deep.json", "{\"a\":".repeat(100_000));
        Path map = write("map.json", "{\"A\":\"x\"}" + pad);
        try (Intake intake = Intake.ofFiles(List.of(list, deep, map))) {
            assertThat(intake.refusals())
                    .containsExactly(tooLarge(list, size), tooLarge(deep, (int) Files.size(deep)));
            Recognised large = intake.groups().getFirst();
            assertThat(large.keys()).hasSize(1);
            assertThat(large.whole()).isEmpty();
            assertThat(large.hasChoice()).isFalse();
            assertThat(large.proposed()).isEqualTo(Recognised.Form.KEYS);
        }
    }

    @Test
    void refusesMoreSecretsThanAReviewTakes() throws IOException {
        SourceLimits three = new SourceLimits(9, 9, 9, 100, 1_000, 100, 3);
        Path first = write("a.env", "A=1\nB=2\n");
        Path second = write("b.env", "C=1\nD=2\n");
        Path third = write("token", "x");
        try (Intake intake = Intake.ofFiles(List.of(first, second, third), three)) {
            assertThat(intake.secrets()).isEqualTo(3);
            assertThat(intake.refusals())
                    .containsExactly(new Refusal.TooManySecrets(Optional.of(second), 2, 3));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sk-1|TEXT|~~|false",
                "ssh-rsa AAAAB3Nz me|SSH_PUBLIC_KEY|SSH_PUBLIC_KEY|false",
                "-----BEGIN PRIVATE KEY-----|PRIVATE_KEY|PRIVATE_KEY|false",
                "{\"type\":\"service_account\"}|SERVICE_ACCOUNT|GOOGLE_APPLICATION_CREDENTIALS|true",
                "machine h login u password p|NETRC|NETRC|true",
                "host: example|TEXT|~~|false"
            })
    void takesAPasteAsOneSecret(String text, ContentKind kind, String name, boolean file) {
        try (Intake intake = Intake.ofText(text)) {
            Recognised recognised = intake.groups().getFirst();
            Candidate whole = recognised.whole().orElseThrow();
            assertThat(recognised.kind()).isEqualTo(kind);
            assertThat(recognised.origin()).isEqualTo(Origin.pasted());
            assertThat(whole.proposedName()).isEqualTo(name);
            assertThat(whole.isFile()).isEqualTo(file);
            assertThat(file ? decoded(whole) : whole.value().reveal()).isEqualTo(text);
        }
    }

    @Test
    void takesPastedLinesAsKeys() {
        try (Intake intake = Intake.ofText("export A=1\nB='2'\n")) {
            assertThat(intake.groups().getFirst().keys())
                    .extracting(Candidate::proposedName)
                    .containsExactly("A", "B");
        }
    }

    @Test
    void takesAPastedListOfFilesAsTheFiles() throws IOException {
        Path env = write(".env", "A=1");
        Path key = write("tls.key", "x");
        try (Intake intake = Intake.ofText(env.toUri() + "\r\n" + key.toUri() + "\r\n")) {
            assertThat(intake.groups())
                    .extracting(group -> group.origin().file().orElseThrow())
                    .containsExactly(env, key);
        }
    }

    @Test
    void refusesAPasteThatCannotBeOneSecret() {
        String binary = "\0".repeat(Limits.FILE_BYTES + 1);
        try (Intake intake = Intake.ofText(binary)) {
            assertThat(intake.groups()).isEmpty();
            assertThat(intake.refusals())
                    .containsExactly(
                            new Refusal.OfPaste(new Violation.FileTooLarge(49_153, 65_540)));
        }
    }

    @Test
    void neverPrintsAValue() {
        try (Intake intake = Intake.ofText("{\"A\":\"canary\"}")) {
            assertThat(intake).asString().contains("proposedName=A").doesNotContain("canary");
        }
    }

    private static Refusal tooLarge(Path file, int bytes) {
        return new Refusal.OfFile(
                new FileRefusal.TooLarge(file, bytes, Limits.encodedLength(bytes)));
    }

    private static String decoded(Candidate file) {
        return new String(
                Base64.getDecoder().decode(file.value().reveal()), StandardCharsets.UTF_8);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
