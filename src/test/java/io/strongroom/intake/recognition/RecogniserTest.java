package io.strongroom.intake.recognition;

import static io.strongroom.intake.recognition.ContentKind.CERTIFICATE;
import static io.strongroom.intake.recognition.ContentKind.ENV_FILE;
import static io.strongroom.intake.recognition.ContentKind.JSON_MAP;
import static io.strongroom.intake.recognition.ContentKind.KUBECONFIG;
import static io.strongroom.intake.recognition.ContentKind.NETRC;
import static io.strongroom.intake.recognition.ContentKind.NPMRC;
import static io.strongroom.intake.recognition.ContentKind.PRIVATE_KEY;
import static io.strongroom.intake.recognition.ContentKind.PUBLIC_KEY;
import static io.strongroom.intake.recognition.ContentKind.SERVICE_ACCOUNT;
import static io.strongroom.intake.recognition.ContentKind.SSH_PRIVATE_KEY;
import static io.strongroom.intake.recognition.ContentKind.SSH_PUBLIC_KEY;
import static io.strongroom.intake.recognition.ContentKind.TEXT;
import static io.strongroom.intake.recognition.ContentKind.YAML_MAP;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

class RecogniserTest {

    private static final String KUBE =
            "apiVersion: v1\nclusters:\n- name: c\n  cluster: {server: https://x}\nkind: Config\n";
    private static final String ACCOUNT =
            "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n\"}";
    private static final String SSH = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample user@host\n";

    @TempDir Path folder;

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments("config", KUBE, KUBECONFIG, "KUBECONFIG"),
                arguments("prod.yaml", "---\n" + KUBE, KUBECONFIG, "KUBECONFIG"),
                arguments(
                        "kube.json",
                        "{\"kind\":\"Config\",\"apiVersion\":\"v1\",\"users\":[]}",
                        KUBECONFIG,
                        "KUBECONFIG"),
                arguments("pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {a: b}", TEXT, "POD_YAML"),
                arguments(
                        "service-account.json",
                        ACCOUNT,
                        SERVICE_ACCOUNT,
                        "GOOGLE_APPLICATION_CREDENTIALS"),
                arguments("service-account.json", "{\"type\": {}}", TEXT, "SERVICE_ACCOUNT_JSON"),
                arguments("server.pem", pem("CERTIFICATE"), CERTIFICATE, "SERVER_PEM"),
                arguments("ca.crt", "Bag: x\n" + pem("CERTIFICATE"), CERTIFICATE, "CA_CRT"),
                arguments("tls.key", pem("PRIVATE KEY"), PRIVATE_KEY, "TLS_KEY"),
                arguments("rsa", "\uFEFF\n" + pem("RSA PRIVATE KEY"), PRIVATE_KEY, "RSA"),
                arguments(
                        "ec.pem",
                        pem("EC PARAMETERS") + pem("EC PRIVATE KEY"),
                        PRIVATE_KEY,
                        "EC_PEM"),
                arguments("locked.pem", pem("ENCRYPTED PRIVATE KEY"), PRIVATE_KEY, "LOCKED_PEM"),
                arguments(
                        "both.pem",
                        pem("CERTIFICATE") + pem("PRIVATE KEY"),
                        PRIVATE_KEY,
                        "BOTH_PEM"),
                arguments("pub.pem", pem("PUBLIC KEY"), PUBLIC_KEY, "PUB_PEM"),
                arguments("request.csr", pem("CERTIFICATE REQUEST"), TEXT, "REQUEST_CSR"),
                arguments("id_ed25519", pem("OPENSSH PRIVATE KEY"), SSH_PRIVATE_KEY, "ID_ED25519"),
                arguments("a.ppk", "PuTTY-User-Key-File-3: ssh-rsa\n", SSH_PRIVATE_KEY, "A_PPK"),
                arguments("id_ed25519.pub", SSH, SSH_PUBLIC_KEY, "ID_ED25519_PUB"),
                arguments(".netrc", "# mine\nmachine h login u password p\n", NETRC, "NETRC"),
                arguments("_netrc", "default\n login u\n password p\n", NETRC, "NETRC"),
                arguments("logins", "machine h\n  login u\n  password p\n", NETRC, "NETRC"),
                arguments("notes", "machine learning is\nhard", TEXT, "NOTES"),
                arguments(".netrc", "nothing of it", TEXT, "NETRC"),
                arguments(".npmrc", "//r.example/:_authToken=npm_x\n", NPMRC, "NPMRC"),
                arguments(".npmrc", "@me:registry=https://r.example\n", NPMRC, "NPMRC"),
                arguments("token.txt", "sk-proj-abc\n", TEXT, "TOKEN_TXT"),
                arguments("token", "dGVzdA==", TEXT, "TOKEN"),
                arguments("cookie", "session=abc", TEXT, "COOKIE"),
                arguments("tokens", "dGVz-dA=\nYWJj_ZGE=\n", TEXT, "TOKENS"),
                arguments("tokens", "dGVzdA==\nYWJjZA==\n", TEXT, "TOKENS"),
                arguments("long", "dGVz\ndGVz\ndGVz\ndA==\n", TEXT, "LONG"),
                arguments("one", "my-app.token=abc", TEXT, "ONE"),
                arguments("connection", "Server=db;User=u;Password=p", TEXT, "CONNECTION"),
                arguments("letter", "Dear all,\nthe price = 5\nas agreed\n", TEXT, "LETTER"),
                arguments("sums", "x == y\ny == z\n", TEXT, "SUMS"),
                arguments(
                        "app.properties", "db.url=x\ndb.user=y\nPORT=1\n", TEXT, "APP_PROPERTIES"),
                arguments("credentials", "[default]\nid = x\nkey = y\n", TEXT, "CREDENTIALS"),
                arguments("run.sh", "#!/bin/sh\nA=1\necho $A\n", TEXT, "RUN_SH"),
                arguments("list.json", "[1, 2]", TEXT, "LIST_JSON"),
                arguments("deep.json", "{\"a\": {\"b\": \"c\"}}", TEXT, "DEEP_JSON"),
                arguments("cut.json", "{\"A\": \"b\"", TEXT, "CUT_JSON"),
                arguments("twice.json", "{\"A\": \"b\", \"A\": \"c\"}", TEXT, "TWICE_JSON"),
                arguments("list.yml", "- a\n- b\n", TEXT, "LIST_YML"),
                arguments("notes.txt", "Remember: the milk\n", TEXT, "NOTES_TXT"),
                arguments(".env", "only prose here\n", TEXT, "ENV"),
                arguments("123", "x", TEXT, "123"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void tellsAFileThatIsOneSecret(String name, String content, ContentKind kind, String proposed)
            throws IOException {
        try (Recognised recognised = file(name, content)) {
            assertThat(recognised.kind()).isEqualTo(kind);
            assertThat(recognised.keys()).isEmpty();
            Candidate whole = recognised.whole().orElseThrow();
            assertThat(whole.proposedName()).isEqualTo(proposed);
            assertThat(whole.kind()).isEqualTo(kind);
            assertThat(whole.isFile()).isTrue();
            assertThat(whole.bytes()).isEqualTo(bytes(content).length);
            assertThat(Base64.getDecoder().decode(whole.value().reveal()))
                    .isEqualTo(bytes(content));
            assertThat(whole.origin()).isEqualTo(Origin.of(folder.resolve(name)));
        }
    }

    static Stream<Arguments> envs() {
        return Stream.of(
                arguments(".env", "A=1"),
                arguments(".ENV.Local", "\uFEFFA=1\nprose\nprose\n"),
                arguments("prod.env", "db-url=x"),
                arguments("settings", "A=1\n# c\nexport B='2'\n"),
                arguments("settings", "TOKEN=sk-1\n"),
                arguments("settings", "A=\"1\"\nB=`x`\nexport C=3\ndb-url=postgres://x\n"),
                arguments("settings", "A=1\nB=2\n2fa-key=3"),
                arguments("settings", "TOKEN=dGVz-dA==\nkey.id=abc=\nB=2"),
                arguments("settings", "a=1\nb=2\nc=3\nd=4\nprose"),
                arguments("settings", "A=1\nthis assigns nothing\nB=2"),
                arguments("settings", "my keys\nA=1\nB=2"),
                arguments("settings", "1ST=1\nB=2"),
                arguments("settings", "db-url=1\nB=2"),
                arguments("settings", "KEY=\"" + pem("PRIVATE KEY").replace("\n", "\\n") + "\""),
                arguments(".env", "KEY=\"\n" + pem("PRIVATE KEY") + "\""));
    }

    @ParameterizedTest
    @MethodSource("envs")
    void tellsLinesOfAssignments(String name, String content) throws IOException {
        try (Recognised recognised = file(name, content)) {
            assertThat(recognised.kind()).isEqualTo(ENV_FILE);
            assertThat(recognised.proposed()).isEqualTo(Recognised.Form.KEYS);
            assertThat(recognised.keys()).isNotEmpty().noneMatch(Candidate::isFile);
            assertThat(recognised.whole().orElseThrow().isFile()).isTrue();
        }
    }

    @Test
    void takesEachLineOfAnEnvAsATextWithItsPlace() throws IOException {
        try (Recognised recognised =
                file(".env", "OPENAI_API_KEY=sk-1\n\ndb-url='a b'\nprose\nEMPTY=\n")) {
            Origin origin = Origin.of(folder.resolve(".env"));
            assertThat(recognised.keys())
                    .extracting(Candidate::origin)
                    .containsExactly(origin.atLine(1), origin.atLine(3));
            assertThat(recognised.keys())
                    .extracting(Candidate::proposedName)
                    .containsExactly("OPENAI_API_KEY", "db-url");
            assertThat(recognised.keys())
                    .extracting(key -> key.value().reveal())
                    .containsExactly("sk-1", "a b");
            assertThat(recognised.keys()).extracting(Candidate::bytes).containsExactly(4, 3);
            assertThat(recognised.notes()).hasSize(2).allMatch(Note.OfLine.class::isInstance);
        }
    }

    @Test
    void tellsThatNoLineOfAnEnvCouldBeReadAndThatItIsOneFile() throws IOException {
        for (String lines : List.of("no line\nnor this\n", "# nothing\n", "EMPTY=\n")) {
            Path env = Files.writeString(folder.resolve(".env"), lines);
            try (Intake intake = Intake.ofFiles(List.of(env))) {
                Recognised recognised = intake.groups().getFirst();
                assertThat(recognised.kind()).isEqualTo(ContentKind.TEXT);
                assertThat(recognised.keys()).isEmpty();
                assertThat(recognised.whole()).isPresent();
                assertThat(recognised.notes()).containsExactly(new Note.NoLine());
            }
        }
    }

    @Test
    void takesBinaryContentUnderAnEnvNameAsOneFileAndTellsThatItsLinesWereNotRead()
            throws IOException {
        byte[][] contents = {
            {'A', '=', '1', 0}, {'A', '=', (byte) 0xFF}, {(byte) 0xFF, (byte) 0xFE, 'A', 0, '=', 0}
        };
        for (byte[] content : contents) {
            Path env = Files.write(folder.resolve(".env"), content);
            try (Intake intake = Intake.ofFiles(List.of(env))) {
                Recognised recognised = intake.groups().getFirst();
                assertThat(recognised.kind()).isEqualTo(ContentKind.BINARY);
                assertThat(recognised.keys()).isEmpty();
                assertThat(recognised.notes()).containsExactly(new Note.NotText());
                Candidate whole = recognised.whole().orElseThrow();
                assertThat(whole.proposedName()).isEqualTo("ENV");
                assertThat(Base64.getDecoder().decode(whole.value().reveal())).isEqualTo(content);
            }
        }
    }

    static Stream<Arguments> maps() {
        return Stream.of(
                arguments("a.json", "{\"A\":\"x\",\"B_2\":1.50,\"C\":true}", JSON_MAP, true),
                arguments("a.json", "{\"host\":\"x\",\"B_2\":1.50,\"C\":true}", JSON_MAP, false),
                arguments("a.yaml", "A: x\nB_2: 1.50\nC: true\n", YAML_MAP, true),
                arguments("a.yml", "# c\nA: \"x\"\nB_2: 1.50\nc: true\n", YAML_MAP, false));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void holdsAMapBothAsKeysAndAsOneFile(
            String name, String content, ContentKind kind, boolean names) throws IOException {
        try (Recognised recognised = file(name, content)) {
            assertThat(recognised.kind()).isEqualTo(kind);
            assertThat(recognised.hasChoice()).isTrue();
            assertThat(recognised.proposed())
                    .isEqualTo(names ? Recognised.Form.KEYS : Recognised.Form.WHOLE);
            assertThat(recognised.in(Recognised.Form.KEYS))
                    .extracting(key -> key.value().reveal())
                    .containsExactly("x", "1.50", "true");
            assertThat(recognised.in(Recognised.Form.WHOLE))
                    .singleElement()
                    .returns(true, Candidate::isFile)
                    .returns(bytes(content).length, Candidate::bytes);
        }
    }

    @Test
    void keepsKeysWithoutAValueOutAndTellsThem() throws IOException {
        try (Recognised recognised = file("a.json", "{\"A\":\"x\",\"B\":null,\"C\":\"\"}")) {
            assertThat(recognised.keys()).extracting(Candidate::proposedName).containsExactly("A");
            assertThat(recognised.notes())
                    .extracting(note -> ((Note.KeyLeftOut) note).key())
                    .containsExactly("B", "C");
        }
    }

    @Property(tries = 300)
    void takesAnyPasteInWithoutLosingIt(@ForAll String text) {
        try (Intake intake = Intake.ofText(text)) {
            assertThat(intake.groups().size() + intake.refusals().size()).isEqualTo(1);
            intake.groups().stream()
                    .flatMap(group -> group.whole().stream())
                    .filter(whole -> !whole.isFile())
                    .forEach(whole -> assertThat(whole.value().reveal()).isEqualTo(text));
        }
    }

    private Recognised file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Intake intake = Intake.ofFiles(List.of(file));
        assertThat(intake.refusals()).isEmpty();
        return intake.groups().getFirst();
    }

    private static String pem(String label) {
        return "-----BEGIN " + label + "-----\nTUlJQg==\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
