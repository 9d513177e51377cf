package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class EnvFileTest {

    /// In these tables `~` stands for a line feed, because a table has one case a line.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "A=b, b",
                "  A  =  b  , b",
                "A=b c , b c",
                "A==, =",
                "A=b=c=, b=c=",
                "A: b, b",
                "A:  b:c, b:c",
                "export A=b, b",
                "  export   A = b, b",
                "A=b # c, b",
                "A=b #, b",
                "A=b#c, b#c",
                "A=#b, #b",
                "A=b#c #d, b#c",
                "A=b\\nc\\\\, b\\nc\\\\",
                "A=it's, it's",
                "A={\"b\":\"c\"}, {\"b\":\"c\"}",
                "A=\u00A0b\u00A0, b",
                "A=$b${c}, $b${c}"
            })
    void readsUnquotedValues(String line, String value) {
        Revealed read = Revealed.of(line);

        assertThat(read.values()).containsExactly(entry("A", value));
        assertThat(read.quotes()).containsExactly(entry("A", Quote.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "A='b', b, SINGLE",
                "A=\"b\", b, DOUBLE",
                "A=`b`, b, BACKTICK",
                "A=  ' b '  , | b |, SINGLE",
                "A: 'b', b, SINGLE",
                "A='b'#c, b, SINGLE",
                "A='b' # it's c, b, SINGLE",
                "A='b # c', b # c, SINGLE",
                "A='b~c', b~c, SINGLE",
                "A=\"b~~c~\", b~~c~, DOUBLE",
                "A='\"b\"', \"b\", SINGLE",
                "A=`'b' \"c\"`, 'b' \"c\", BACKTICK",
                "A=\"b\\nc\", b~c, DOUBLE",
                "A='b\\nc', b\\nc, SINGLE",
                "A=`b\\nc`, b\\nc, BACKTICK",
                "A=\"b\\\\nc\", b\\nc, DOUBLE",
                "A='b\\\\nc', b\\\\nc, SINGLE",
                "A=\"b\\tc\\$\", b\\tc\\$, DOUBLE",
                "A=\"b\\\"c\", b\"c, DOUBLE",
                "A='b\\'c', b'c, SINGLE",
                "A=`b\\`c`, b`c, BACKTICK",
                "A=\"b\\'c\", b\\'c, DOUBLE",
                "A='C:\\', C:\\, SINGLE",
                "A='C:\\' # c, C:\\, SINGLE",
                "A=\"C:\\\\\", C:\\, DOUBLE",
                "A=\"C:\\\\\" # \"c, C:\\, DOUBLE"
            })
    void readsQuotedValues(String line, String value, Quote quote) {
        Revealed read = Revealed.of(line.replace('~', '\n'));

        assertThat(read.values()).containsExactly(entry("A", value.replace('~', '\n')));
        assertThat(read.quotes()).containsExactly(entry("A", quote));
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.b", "my-key", "1", "_", "-", ".", "export", "openaiKey", "__proto__"})
    void keepsKeysThatAreNoNamesOfSecrets(String key) {
        assertThat(Revealed.of(key + "=x").values()).containsExactly(entry(key, "x"));
        assertThat(Revealed.of(key + "=x").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "#", "# A=b", "  # A=b", "#A=b\n\n", "\uFEFF", "\uFEFF# A"})
    void passesOverBlanksAndComments(String text) {
        assertThat(Revealed.of(text).values()).isEmpty();
        assertThat(Revealed.of(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A b",
                "export A",
                "export",
                "A:b",
                "A :b",
                "'",
                "\"A\"",
                "-----BEGIN KEY-----",
                "é"
            })
    void tellsALineThatIsNoAssignment(String line) {
        Revealed read = Revealed.of("X=1\n" + line + "\nY=2");

        assertThat(read.problems()).containsExactly(new Problem.NoAssignment(2));
        assertThat(read.values()).containsExactly(entry("X", "1"), entry("Y", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "=b",
                " = b",
                "MY KEY=b",
                "'A'=b",
                "clé=b",
                "A+=b",
                "$A=b",
                "a:b=c",
                "export A B=c"
            })
    void tellsAKeyThatIsNone(String line) {
        Revealed read = Revealed.of(line + "\nY=2");

        assertThat(read.problems()).containsExactly(new Problem.BadKey(1));
        assertThat(read.values()).containsExactly(entry("Y", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=",
                "A= ",
                "A=''",
                "A=\"\"",
                "A=``",
                "A= # c",
                "A:",
                "A: ",
                "export A=",
                "A='' # c"
            })
    void tellsAnEmptyValue(String line) {
        Revealed read = Revealed.of(line);

        assertThat(read.problems()).containsExactly(new Problem.EmptyValue(1, "A"));
        assertThat(read.values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"A='b, SINGLE", "A=\", DOUBLE", "A=`b # c, BACKTICK", "A=\"b\\nc, DOUBLE"})
    void tellsAQuoteThatNothingEnds(String line, Quote quote) {
        Revealed read = Revealed.of(line + "\nX='1'\nY=\"2\"\nZ=`3`");

        assertThat(read.problems()).containsExactly(new Problem.UnterminatedQuote(1, "A", quote));
        assertThat(read.values().keySet()).containsExactly("X", "Y", "Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A='b'c",
                "A='b' c",
                "A='b' 'c'",
                "A='b'c # 'd'",
                "A='''",
                "A='b\\'c",
                "A='b' c'"
            })
    void tellsTextBehindTheClosingQuote(String line) {
        Revealed read = Revealed.of(line + "\nY=2");

        assertThat(read.problems())
                .containsExactly(new Problem.TextAfterQuote(1, "A", Quote.SINGLE));
        assertThat(read.values()).containsExactly(entry("Y", "2"));
    }

    @Test
    void tellsHalfACharacter() {
        Revealed read = Revealed.of("A=\uD83D\nB='\uDE00'\nC=\uD83D\uDE00");

        assertThat(read.problems())
                .containsExactly(
                        new Problem.HalfCharacter(1, "A"), new Problem.HalfCharacter(2, "B"));
        assertThat(read.values()).containsExactly(entry("C", "\uD83D\uDE00"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "A=${B}, true",
                "A=b-${B:-c}, true",
                "A=$(pass show b), true",
                "A=\"${B}\", true",
                "A=`${B}`, true",
                "A='${B}', false",
                "A=$B, false",
                "A=b$, false",
                "A=b$ {, false",
                "A=b # ${B}, false",
                "A='b' # ${B}, false"
            })
    void tellsWhatOthersWouldExpand(String line, boolean told) {
        assertThat(Revealed.of(line).problems())
                .isEqualTo(told ? List.of(new Problem.NotExpanded(1, "A")) : List.of());
        assertThat(Revealed.of(line).values()).containsKey("A");
    }

    @Test
    void tellsAHashThatOthersCutAt() {
        Revealed read = Revealed.of("A=b#c\nB='b#c'\nC=b # c#d\nD=#e");

        assertThat(read.problems())
                .containsExactly(new Problem.HashKept(1, "A"), new Problem.HashKept(4, "D"));
    }

    @Test
    void lastOfDuplicateKeysWinsAndStandsOnItsLine() {
        Revealed read = Revealed.of("A=1\nB=2\nA=3\nA=4\n");

        assertThat(read.values()).containsExactly(entry("B", "2"), entry("A", "4"));
        assertThat(read.lines()).containsExactly(entry("B", 2), entry("A", 4));
        assertThat(read.problems())
                .containsExactly(
                        new Problem.DuplicateKey(1, "A", 3), new Problem.DuplicateKey(3, "A", 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=", "A='", "A='b'c", "A=\uD83D"})
    void keepsNoValueThatTheFileTakesBack(String last) {
        Revealed read = Revealed.of("A=1\n" + last);

        assertThat(read.values()).isEmpty();
        assertThat(read.problems()).hasSize(2).contains(new Problem.DuplicateKey(1, "A", 2));
    }

    @Test
    void aLaterValueReplacesALineThatGaveNone() {
        Revealed read = Revealed.of("A=\nA=1");

        assertThat(read.values()).containsExactly(entry("A", "1"));
        assertThat(read.problems()).containsExactly(new Problem.EmptyValue(1, "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsALine(String lineEnd) {
        String text = "\uFEFF# one~~A=1 # c~B='2~~2'~nothing~C=3".replace("~", lineEnd);
        Revealed read = Revealed.of(text);

        assertThat(read.values())
                .containsExactly(entry("A", "1"), entry("B", "2\n\n2"), entry("C", "3"));
        assertThat(read.lines()).containsExactly(entry("A", 3), entry("B", 4), entry("C", 8));
        assertThat(read.problems()).containsExactly(new Problem.NoAssignment(7));
    }

    @Test
    void problemsSayWhetherTheLineGivesAnEntry() {
        String text = "no\n=b\nE=\nU='\nT='b'c\nH=\uD83D\nD=1\nD=2\nX=${Y}\nK=b#c";
        Revealed read = Revealed.of(text);

        assertThat(read.problems())
                .filteredOn(Problem::keepsOut)
                .extracting(Problem::line)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(read.values().keySet()).containsExactly("D", "X", "K");
    }

    @Test
    void closesWhatWasNotReleased() {
        EnvFile file = EnvFile.parse("A=1\nB=2");
        List<EnvFile.Entry> entries = file.entries();
        file.close();

        assertThat(entries)
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThatIllegalStateException().isThrownBy(entry.value()::reveal));
    }

    @Test
    void closesAValueThatALaterLineReplaces() {
        Checked<SecretValue> first = SecretValue.ofText("1");
        Assignments found = new Assignments();
        found.assign(1, "A", first, Quote.NONE);
        found.assign(2, "A", SecretValue.ofText("2"), Quote.NONE);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid ->
                                assertThatIllegalStateException()
                                        .isThrownBy(((SecretValue) valid.value())::reveal));
        found.inOrderOfLines().close();
    }

    @Test
    void overwritesTheCopyItReadFrom() {
        Watched text = new Watched("A=canary");

        assertThat(Revealed.of(text).values()).containsExactly(entry("A", "canary"));
        assertThat(text.copy).containsOnly('\0').hasSize(8);
    }

    /// A text that remembers where it was copied to.
    private static final class Watched implements CharSequence {
        private final String text;
        private char[] copy = {};

        Watched(String text) {
            this.text = text;
        }

        @Override
        public void getChars(int from, int to, char[] into, int at) {
            text.getChars(from, to, into, at);
            copy = into;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }
    }

    @Test
    void leavesWhatWasReleasedToTheCaller() {
        EnvFile file = EnvFile.parse("A=1");
        List<EnvFile.Entry> entries = file.release();
        file.close();

        assertThat(file.entries()).isEmpty();
        try (SecretValue value = entries.getFirst().value()) {
            assertThat(value.reveal()).isEqualTo("1");
        }
    }

    @Test
    void printsNoValue() {
        try (EnvFile file =
                EnvFile.parse("A=canary\ncanary\nB='canary\nC=canary'x${canary\nB=canary#")) {
            assertThat(file.entries().toString() + file.problems())
                    .contains("A", "not shown", "NoAssignment")
                    .doesNotContain("canary");
        }
    }

    @Test
    void readsALineOfAMegabyte() {
        String value = "x".repeat(1_000_000);

        assertThat(Revealed.of("A=" + value).values()).containsExactly(entry("A", value));
        assertThat(Revealed.of("A='" + value + "'").values()).containsExactly(entry("A", value));
        assertThat(Revealed.of(value).problems()).containsExactly(new Problem.NoAssignment(1));
        assertThat(Revealed.of(value + "=1").values()).containsExactly(entry(value, "1"));
    }

    @Test
    void readsAHundredThousandLines() {
        String text =
                IntStream.range(0, 100_000)
                        .mapToObj(at -> "KEY_" + at + "='value " + at + "'")
                        .collect(Collectors.joining("\n"));
        Revealed read = Revealed.of(text);

        assertThat(read.values()).hasSize(100_000).containsEntry("KEY_99999", "value 99999");
        assertThat(read.lines()).containsEntry("KEY_99999", 100_000);
        assertThat(read.problems()).isEmpty();
    }

    /// Each of these would take minutes if a quote that nothing ends were sought to the end of the
    /// file from every line.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "A='\n",
                "A='\\'x\n",
                "A='\nB=\"\nC=`\n",
                "A='b\\'",
                "\\'",
                "A='\\' \\' "
            })
    void readsAFileOfOnlyQuotes(String piece) {
        Revealed read = Revealed.of(piece.repeat(200_000));

        assertThat(read.values().size() + read.problems().size()).isPositive();
    }
}
