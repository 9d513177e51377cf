package io.strongroom.intake.recognition.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;

class YamlTextTest {

    @Test
    void readsAMappingWithScalarsAsWritten() {
        String text =
                """
                # a comment
                TOKEN: sk-1 # not this
                quoted: "a: b"
                NUMBER: 007
                answer: no
                pem: |
                  first
                  second
                none: ~
                empty:
                blank: ""
                list: [x, {k: v}]
                """;
        assertThat(YamlText.read(text))
                .contains(
                        new Node.Mapping(
                                Map.of(
                                        "TOKEN", new Node.Scalar("sk-1", false),
                                        "quoted", new Node.Scalar("a: b", true),
                                        "NUMBER", new Node.Scalar("007", false),
                                        "answer", new Node.Scalar("no", false),
                                        "pem", new Node.Scalar("first\nsecond\n", true),
                                        "none", new Node.Nothing(),
                                        "empty", new Node.Nothing(),
                                        "blank", new Node.Scalar("", true),
                                        "list",
                                                new Node.Sequence(
                                                        List.of(
                                                                new Node.Scalar("x", false),
                                                                new Node.Mapping(
                                                                        Map.of(
                                                                                "k",
                                                                                new Node.Scalar(
                                                                                        "v",
                                                                                        false))))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "just text",
                "- a\n- b",
                "a: 1\n---\nb: 2",
                "a: 1\na: 2",
                "? [a, b]\n: 1",
                "*unknown : 1",
                "a: [1, 2",
                "a: \"open",
                "a: b: c",
                "\tA: 1",
                "%YAML 9.9\n---\na: 1",
                "a: \u0000"
            })
    void readsNothingButOneMapping(String text) {
        assertThat(YamlText.read(text)).isEmpty();
    }

    @Test
    void followsNoTagAndNoAlias() {
        assertThat(
                        YamlText.read(
                                """
                                a: !!javax.script.ScriptEngineManager [x]
                                b: !!binary eA==
                                c: 1
                                """))
                .contains(
                        new Node.Mapping(
                                Map.of(
                                        "a", new Node.Opaque(),
                                        "b", new Node.Opaque(),
                                        "c", new Node.Scalar("1", false))));
        assertThat(YamlText.read("a: &x secret\nb: *x"))
                .contains(
                        new Node.Mapping(
                                Map.of(
                                        "a", new Node.Scalar("secret", false),
                                        "b", new Node.Opaque())));
    }

    @Test
    void staysSmallOnABomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int i = 1; i < 30; i++) {
            String aliases = String.join(",", Collections.nCopies(9, "*a" + (i - 1)));
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, aliases));
        }
        Node.Mapping read = YamlText.read(bomb).orElseThrow();
        assertThat(read.members()).hasSize(30);
        assertThat(read.members().get("a29"))
                .isEqualTo(new Node.Sequence(Collections.nCopies(9, new Node.Opaque())));
    }

    @Test
    void looks64LevelsDeepAndNoDeeper() {
        assertThat(YamlText.read("a: " + "[".repeat(63) + "]".repeat(63))).isPresent();
        assertThat(YamlText.read("a: " + "[".repeat(64) + "]".repeat(64))).isEmpty();
        assertThat(YamlText.read("a: " + "[".repeat(100_000))).isEmpty();
        assertThat(YamlText.read("a: " + "{a: ".repeat(100_000))).isEmpty();
        assertThat(YamlText.read("- ".repeat(100_000))).isEmpty();
        assertThat(YamlText.read("a: " + "- ".repeat(100_000))).isEmpty();
    }

    @Test
    void takesALongScalarAndManyKeys() {
        String value = "x".repeat(8 << 20);
        assertThat(YamlText.read("a: " + value).orElseThrow().text("a")).contains(value);
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            keys.append("KEY_").append(i).append(": value\n");
        }
        assertThat(YamlText.read(keys).orElseThrow().members()).hasSize(50_000);
    }

    @Property
    void endsOnAnyText(
            @ForAll
                    @Chars({
                        '{', '}', '[', ']', '"', ':', ',', '-', '?', '&', '*', '!', '|', ' ', '\n'
                    })
                    String text) {
        assertThatCode(() -> YamlText.read("a: " + text)).doesNotThrowAnyException();
        assertThatCode(() -> YamlText.read(text)).doesNotThrowAnyException();
    }
}
