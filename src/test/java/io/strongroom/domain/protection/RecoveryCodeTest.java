package io.strongroom.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.domain.protection.RecoveryCode.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

class RecoveryCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isSevenGroupsOfFour() {
        assertThat(fresh()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void isAnotherEachTime() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 1000; n++) {
            assertThat(seen.add(fresh())).isTrue();
        }
        // 27 000 random symbols: each of the 32 comes up.
        assertThat(String.join("", seen).chars().filter(unit -> unit != '-').distinct().count())
                .isEqualTo(32);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        String code = fresh();
        String bare = code.replace("-", "");
        for (String typed :
                new String[] {
                    code,
                    bare,
                    code.toLowerCase(Locale.ROOT),
                    code.replace("-", " "),
                    code.replace("-", "\u2013"),
                    code.replace("-", "\u00A0\u2014 "),
                    " \n" + code + "\r\n",
                    code.replace('0', 'O').replace('1', 'l'),
                    code.replace('0', 'o').replace('1', 'I')
                }) {
            assertThat(read(typed)).isEqualTo(code);
        }
    }

    @Test
    void noticesEveryWrongSymbol() {
        String code = fresh().replace("-", "");
        for (int at = 0; at < code.length(); at++) {
            for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
                char other = ALPHABET.charAt(symbol);
                if (other != code.charAt(at)) {
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(RecoveryCode.parse(wrong)).isEqualTo(new Reading.Mistyped());
                }
            }
        }
    }

    @Test
    void noticesASwapOfNeighbours() {
        String code = fresh().replace("-", "");
        for (int at = 0; at + 2 < code.length(); at++) {
            if (code.charAt(at) != code.charAt(at + 1)) {
                String swapped =
                        code.substring(0, at)
                                + code.charAt(at + 1)
                                + code.charAt(at)
                                + code.substring(at + 2);
                assertThat(RecoveryCode.parse(swapped)).isEqualTo(new Reading.Mistyped());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 29, 1_000_000})
    void saysHowMuchWasTyped(int symbols) {
        assertThat(RecoveryCode.parse("7".repeat(symbols)))
                .isEqualTo(new Reading.WrongLength(symbols));
    }

    @ParameterizedTest
    @CsvSource({"ABCU-, 3", "AB*, 2", "é, 0", "A-B-\uFF11, 4", "\uD83D\uDE00, 0", "\u0131, 0"})
    void saysWhichCharacterNoCodeHas(String typed, int index) {
        assertThat(RecoveryCode.parse(typed)).isEqualTo(new Reading.UnknownCharacter(index));
    }

    @Test
    void isOverwrittenByItsOwner() {
        RecoveryCode code = RecoveryCode.random();
        assertThat(code).hasToString("RecoveryCode[not shown]");
        assertThat(code.copySymbols()).hasSize(28);
        code.close();
        code.close();
        assertThatIllegalStateException().isThrownBy(code::reveal);
        assertThatIllegalStateException().isThrownBy(code::copySymbols);
    }

    private static String fresh() {
        try (RecoveryCode code = RecoveryCode.random()) {
            return code.reveal();
        }
    }

    private static String read(String typed) {
        if (!(RecoveryCode.parse(typed) instanceof Reading.Read(RecoveryCode code))) {
            throw new AssertionError("not read");
        }
        try (code) {
            return code.reveal();
        }
    }
}
