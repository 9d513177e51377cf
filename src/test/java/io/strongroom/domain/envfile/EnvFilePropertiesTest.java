package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

class EnvFilePropertiesTest {

    /// What a file is made of, so that random texts hit the grammar.
    private static final String[] PIECES = {
        "A", "B=", "=", ":", " ", "\n", "\r\n", "\r", "'", "\"", "`", "\\", "#", "n", "${",
        "export ", "\uFEFF", "\u2028", "\uD83D", "\uDE00", "é", "\0"
    };

    @Property(tries = 500)
    void readsBackWhatIsWrittenInDoubleQuotes(@ForAll("secrets") Map<String, String> secrets) {
        assertReadBack(
                secrets,
                value ->
                        '"'
                                + value.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\r", "\\r")
                                + '"',
                Quote.DOUBLE);
    }

    /// Line feeds may be written as such or as an escape.
    @Property(tries = 500)
    void readsBackLineFeedsWrittenAsEscapes(@ForAll("secrets") Map<String, String> secrets) {
        assertReadBack(
                secrets,
                value ->
                        '"'
                                + value.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\r", "\\r")
                                        .replace("\n", "\\n")
                                + '"',
                Quote.DOUBLE);
    }

    /// Single quotes can hold all but carriage returns, and a backslash before a quote.
    @Property(tries = 500)
    void readsBackWhatIsWrittenInSingleQuotes(@ForAll("secrets") Map<String, String> secrets) {
        Map<String, String> writable =
                secrets.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        secret ->
                                                secret.getValue()
                                                                .replace("\r", "")
                                                                .replaceAll("\\\\+(?='|$)", "")
                                                        + "x"));
        assertReadBack(writable, value -> "'" + value.replace("'", "\\'") + "'", Quote.SINGLE);
    }

    @Property(tries = 2000)
    void readsAnyText(@ForAll("texts") String text) {
        assertSound(text);
    }

    @Property
    void readsAnyCharacters(@ForAll String text) {
        assertSound(text);
    }

    @Property
    void readsBytesAsItReadsTheirText(@ForAll("texts") String text)
            throws UnreadableEnvFileException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Revealed.of(utf8))
                .isEqualTo(Revealed.of(new String(utf8, StandardCharsets.UTF_8)));
    }

    @Test
    void readsEveryCharacterAtEveryPlace() {
        for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
            String character = String.valueOf((char) unit);
            assertSound(character);
            assertSound("%1$sA%1$s=%1$s'%1$sb%1$s'%1$s#%1$s".formatted(character));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> secrets() {
        Arbitrary<String> keys =
                Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .withCharRange('a', 'z')
                        .numeric()
                        .withChars("_.-")
                        .ofMinLength(1)
                        .ofMaxLength(12);
        Arbitrary<String> values =
                Arbitraries.oneOf(
                        Arbitraries.strings()
                                .all()
                                .filter(EnvFilePropertiesTest::hasWholeCharacters),
                        Arbitraries.strings().withChars("\\\"'`#=$nr \r\n\tb"));
        return Arbitraries.maps(keys, values.filter(value -> !value.isEmpty())).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    private static void assertReadBack(
            Map<String, String> secrets, UnaryOperator<String> inQuotes, Quote quote) {
        String text =
                secrets.entrySet().stream()
                        .map(secret -> secret.getKey() + "=" + inQuotes.apply(secret.getValue()))
                        .collect(Collectors.joining("\n"));
        Revealed read = Revealed.of(text);

        assertThat(read.values()).isEqualTo(secrets);
        assertThat(read.quotes().values())
                .containsOnly(secrets.isEmpty() ? new Quote[0] : new Quote[] {quote});
        assertThat(read.problems()).allMatch(Problem.NotExpanded.class::isInstance);
    }

    /// Whatever the text, what is read of it keeps its promises.
    private static void assertSound(String text) {
        Revealed read = Revealed.of(text);
        long lines = text.split("\r\n|\r|\n", -1).length;

        assertThat(read.values().values()).doesNotContain("");
        assertThat(List.copyOf(read.lines().values()))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(line -> line >= 1 && line <= lines);
        assertThat(read.problems()).extracting(Problem::line).isSorted();
        assertThat(read.problems()).allMatch(told -> told.line() >= 1 && told.line() <= lines);
        assertThat(read.problems())
                .filteredOn(Problem::keepsOut)
                .extracting(Problem::line)
                .doesNotHaveDuplicates()
                .noneMatch(line -> read.lines().containsValue(line));
    }

    private static boolean hasWholeCharacters(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
