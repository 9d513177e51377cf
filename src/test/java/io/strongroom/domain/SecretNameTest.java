package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SecretNameTest {

    private static final Pattern PUBLISHED = Pattern.compile("^[A-Z][A-Z0-9_]*$");

    @ParameterizedTest
    @ValueSource(strings = {"A", "Z", "A1", "A_", "A__B", "OPENAI_API_KEY", "K8S", "X_0_9_Z"})
    void acceptsWhatThePublishedPatternAccepts(String text) {
        assertThat(SecretName.parse(text))
                .isEqualTo(new Checked.Valid<>(new SecretName(text)))
                .extracting(Checked::violations)
                .isEqualTo(List.of());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("nothing", "", new Violation.NameMissing()),
                refused("a blank", " ", new Violation.NameStart(' ')),
                refused("a digit first", "1PASSWORD", new Violation.NameStart('1')),
                refused("an underscore first", "_KEY", new Violation.NameStart('_')),
                refused("lower case first", "key", new Violation.NameStart('k')),
                refused("a leading blank", " KEY", new Violation.NameStart(' ')),
                refused("an accent first", "ÉCOLE", new Violation.NameStart('É')),
                refused("full width first", "\uFF21BC", new Violation.NameStart(0xFF21)),
                refused("a Cyrillic look-alike", "\u0410BC", new Violation.NameStart(0x0410)),
                refused("a byte order mark", "\uFEFFKEY", new Violation.NameStart(0xFEFF)),
                refused("an emoji first", "😀KEY", new Violation.NameStart(0x1F600)),
                refused("a line break last", "ABC\n", new Violation.NameCharacter(3, '\n')),
                refused("a Windows line break", "ABC\r\n", new Violation.NameCharacter(3, '\r')),
                refused(
                        "a Unicode line break",
                        "ABC\u2028",
                        new Violation.NameCharacter(3, 0x2028)),
                refused("a line break within", "ABC\nDEF", new Violation.NameCharacter(3, '\n')),
                refused("a trailing blank", "ABC ", new Violation.NameCharacter(3, ' ')),
                refused("a tab", "A\tB", new Violation.NameCharacter(1, '\t')),
                refused("NUL", "A\0B", new Violation.NameCharacter(1, 0)),
                refused("lower case within", "OPENAi", new Violation.NameCharacter(5, 'i')),
                refused("a hyphen", "MY-KEY", new Violation.NameCharacter(2, '-')),
                refused("a dot", "MY.KEY", new Violation.NameCharacter(2, '.')),
                refused("an equals sign", "MY=KEY", new Violation.NameCharacter(2, '=')),
                refused("an accent within", "CLÉ", new Violation.NameCharacter(2, 'É')),
                refused("a combining accent", "E\u0301", new Violation.NameCharacter(1, 0x0301)),
                refused("a full-width digit", "A\uFF11", new Violation.NameCharacter(1, 0xFF11)),
                refused("an Arabic digit", "A\u0661", new Violation.NameCharacter(1, 0x0661)),
                refused("right-to-left override", "A\u202EB", character(1, 0x202E)),
                refused("a zero-width space", "A\u200BB", new Violation.NameCharacter(1, 0x200B)),
                refused("a zero-width joiner", "A\u200DB", new Violation.NameCharacter(1, 0x200D)),
                refused("half a character", "AB\uD83D", new Violation.NameCharacter(2, 0xD83D)),
                refused("an emoji within", "KEY_😀", new Violation.NameCharacter(4, 0x1F600)),
                refused("counts code points", "A😀é", new Violation.NameCharacter(1, 0x1F600)),
                refused("256 letters", "A".repeat(256), new Violation.NameTooLong(256)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithTheFirstReason(String what, String text, Violation reason) {
        assertThat(SecretName.parse(text))
                .as(what)
                .isEqualTo(new Checked.Invalid<>(List.of(reason)));
        assertThat(reason.field()).isEqualTo(Field.NAME);
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretName(text));
    }

    @Test
    void accepts255CharactersAndNoMore() {
        assertThat(SecretName.parse("A".repeat(255)).violations()).isEmpty();
        assertThat(SecretName.parse("A".repeat(256)).violations())
                .containsExactly(new Violation.NameTooLong(256));
    }

    @Property
    void agreesWithThePublishedPattern(@ForAll("nearlyNames") String text) {
        Matcher matcher = PUBLISHED.matcher(text);
        boolean good =
                matcher.lookingAt()
                        && matcher.end() == text.length()
                        && text.codePointCount(0, text.length()) <= 255;
        assertThat(SecretName.parse(text).violations().isEmpty()).isEqualTo(good);
    }

    @Property
    void agreesWithThePublishedPatternOnAnyText(@ForAll String text) {
        Matcher matcher = PUBLISHED.matcher(text);
        boolean good = matcher.lookingAt() && matcher.end() == text.length();
        assertThat(SecretName.parse(text).violations().isEmpty())
                .isEqualTo(good && text.length() <= 255);
    }

    @ParameterizedTest
    @CsvSource({
        "my-key, MY_KEY",
        "openai key, OPENAI_KEY",
        "openAiKey, OPEN_AI_KEY",
        "sha256Key, SHA256_KEY",
        "'  padded  ', PADDED",
        "Clé d’accès, CLE_D_ACCES",
        "straße, STRASSE",
        "\uFF21\uFF22\uFF23, ABC",
        "2FA_TOKEN, KEY_2FA_TOKEN",
        "my-2FA-code, MY_2FA_CODE",
        "_2fa secret, KEY_2FA_SECRET",
        "_private, PRIVATE",
        "db.password, DB_PASSWORD",
        "export FOO=, EXPORT_FOO",
        "key🔑name, KEY_NAME",
        "'ABC\n', ABC",
        "trailing-, TRAILING",
    })
    void suggestsTheNearestName(String text, String suggestion) {
        assertThat(SecretName.suggest(text)).contains(suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "123", "_", "🔑", "密钥", "\0", "OPENAI_API_KEY", "A"})
    void suggestsNothingWhereNothingIsWrongOrNoLetterIsFound(String text) {
        assertThat(SecretName.suggest(text)).isEmpty();
    }

    @Test
    void cutsAnOverlongSuggestion() {
        assertThat(SecretName.suggest("k".repeat(400))).contains("K".repeat(255));
        assertThat(SecretName.suggest("A".repeat(256))).contains("A".repeat(255));
        assertThat(SecretName.suggest("a".repeat(254) + "-b")).contains("A".repeat(254));
    }

    @Property
    void everySuggestionIsAName(@ForAll String any, @ForAll("nearlyNames") String near) {
        for (String text : List.of(any, near)) {
            SecretName.suggest(text)
                    .ifPresent(suggestion -> {
                        assertThat(SecretName.parse(suggestion).violations()).isEmpty();
                        assertThat(suggestion).isNotEqualTo(text);
                    });
        }
    }

    @Test
    void sortsAsText() {
        assertThat(Stream.of("B", "A_", "A1", "A").map(SecretName::new).sorted())
                .extracting(SecretName::toString)
                .containsExactly("A", "A1", "A_", "B");
    }

    @Provide
    Arbitrary<String> nearlyNames() {
        Arbitrary<Character> usual = Arbitraries.chars().range('A', 'Z').range('0', '9').with('_');
        Arbitrary<Character> odd =
                Arbitraries.of('\n', '\r', ' ', '-', 'a', 'é', '\uFF21', '\0', '\u202E', '\uD83D');
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(60, usual), net.jqwik.api.Tuple.of(1, odd))
                .list()
                .ofMaxSize(300)
                .map(SecretNameTest::join);
    }

    private static String join(List<Character> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(text::append);
        return text.toString();
    }

    private static Violation character(int index, int codePoint) {
        return new Violation.NameCharacter(index, codePoint);
    }

    private static Arguments refused(String what, String text, Violation reason) {
        return Arguments.of(what, text, reason);
    }
}
