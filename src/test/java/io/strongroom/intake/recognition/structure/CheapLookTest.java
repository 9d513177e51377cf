package io.strongroom.intake.recognition.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.envfile.EnvFile;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// What is decided before anything is parsed never contradicts the parser.
class CheapLookTest {

    private static final String WORD = "Ab3+/=".repeat(200);

    @Property(tries = 2_000)
    void passesOverNoTextThatAssignmentsMake(
            @ForAll @Chars({'A', '=', ':', '#', '"', ' ', '\n', '\r', '\u00A0'}) String text) {
        try (EnvFile read = EnvFile.parse(text)) {
            if (EnvLines.make(text, read)) {
                assertThat(EnvLines.couldMake(text)).isTrue();
            }
        }
    }

    @Test
    void looksIntoATextWithFourAssignmentsForEachLineAboveThem() {
        String two = "prose\nprose\n";
        assertThat(EnvLines.couldMake(two + "A=1\nB=1\nC=1\nD=1\n".repeat(2))).isTrue();
        assertThat(EnvLines.couldMake(two + "A=1\n".repeat(7))).isFalse();
    }

    @Test
    void looksIntoATextWithTwoAssignmentsBelowASingleLine() {
        assertThat(EnvLines.couldMake("prose\nA=1\nB=1")).isTrue();
        assertThat(EnvLines.couldMake("prose\nA=1\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prose\n", "a\r\nb\r\nA=1\nB=1\nC=1\nD=1", "a: b\n"})
    void passesOverTextsWithTooFewSigns(String text) {
        assertThat(EnvLines.couldMake(text)).isFalse();
    }

    @Property(tries = 2_000)
    void passesOverNoMapping(
            @ForAll @Chars({'a', ':', ' ', '-', '\n', '#', '{', '}', '?', '&', '!', '"', '%'})
                    String text) {
        if (YamlText.read(text).isPresent()) {
            assertThat(YamlText.mayBeMapping(text)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# a: b\n", "---\n- a", "prose\na: b", "-----B\na: b"})
    void passesOverTextsWhoseFirstLineIsNoKey(String text) {
        assertThat(YamlText.mayBeMapping(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "%YAML 1.2\n--- # c\n\n# c\r\na: b",
                "--- {a: b}",
                "? a\n: b",
                "&anchor\na: b"
            })
    void looksIntoTextsThatMayBeMappings(String text) {
        assertThat(YamlText.read(text)).isPresent();
        assertThat(YamlText.mayBeMapping(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: %s\nb: c",
                "a: \"\\x41%s\"\nb: [c]",
                "a: '%s'\nb: {c: %s}",
                "a: |\n  %s\n  %s\nb: c",
                "{\"a\": \"\\u0041%s\", \"b\": 1}"
            })
    void keepsTheStructureOfATextWithLongWords(String form) {
        String text = form.replace("%s", WORD);
        Node.Mapping full = YamlText.read(text).orElseThrow();
        Node.Mapping outline = YamlText.outline(text).orElseThrow();
        assertThat(outline.members()).hasSameSizeAs(full.members());
        assertThat(outline.isFlat()).isEqualTo(full.isFlat());
        assertThat(full.members().keySet()).isEqualTo(outline.members().keySet());
        assertThat(outline.text("a").orElseThrow().length())
                .isLessThan(full.text("a").orElseThrow().length());
    }

    @Test
    void keepsTheStructureOfJsonWithLongWords() {
        String text = "{\"a\": \"\\u0041" + WORD + "\", \"b\": [1]}";
        Node.Mapping outline = JsonText.outline(text).orElseThrow();
        assertThat(outline.text("a").orElseThrow()).startsWith("AAb3+/=Ab3").hasSizeLessThan(100);
        assertThat(outline.members()).containsOnlyKeys("a", "b");
        assertThat(outline.isFlat()).isFalse();
    }

    @Property
    void copiesNoTextWithoutLongWords(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 511) String word) {
        String text = word + ": " + word + "\n" + word;
        assertThat(LongWords.cut(text)).isSameAs(text);
    }

    @Property
    void cutsALongWordWhereverItStands(
            @ForAll @StringLength(max = 1_000) @Chars({'a', ' '}) String before,
            @ForAll @StringLength(max = 1_000) @Chars({'a', ' '}) String after) {
        String text = before + " " + WORD + " " + after;
        assertThat(Optional.of(LongWords.cut(text).toString()))
                .hasValueSatisfying(
                        cut -> assertThat(cut).contains(" " + WORD.substring(0, 64) + " "));
    }
}
