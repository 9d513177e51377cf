package io.strongroom.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

class PassphraseTest {

    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of("", PassphraseFlaw.EMPTY),
                Arguments.of("1234567", PassphraseFlaw.TOO_SHORT),
                Arguments.of("😀".repeat(7), PassphraseFlaw.TOO_SHORT),
                Arguments.of("e\u0301".repeat(7), PassphraseFlaw.TOO_SHORT),
                Arguments.of("x".repeat(1025), PassphraseFlaw.TOO_LONG),
                Arguments.of("x".repeat(1 << 20), PassphraseFlaw.TOO_LONG),
                Arguments.of("half \uD83D and more", PassphraseFlaw.HALF_CHARACTER),
                Arguments.of("more and half \uDE00", PassphraseFlaw.HALF_CHARACTER));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void isNoneForAVault(String typed, PassphraseFlaw flaw) {
        try (Passphrase passphrase = of(typed)) {
            assertThat(passphrase.flaw()).contains(flaw);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "        ",
                "😀😀😀😀😀😀😀😀",
                "\0\n\t\r\u202Eabc",
                "parola è qui"
            })
    void isOneAsItWasTyped(String typed) {
        try (Passphrase passphrase = of(typed)) {
            assertThat(passphrase.flaw()).isEqualTo(Optional.empty());
            assertThat(passphrase.copyUtf8()).isEqualTo(typed.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void hasALongestLength() {
        try (Passphrase passphrase = of("😀".repeat(1024))) {
            assertThat(passphrase.flaw()).isEmpty();
        }
    }

    /// Composed and decomposed, as keyboards of different systems send it.
    @ParameterizedTest
    @CsvSource({
        "caf\u00E9 au lait, cafe\u0301 au lait",
        "\u00C5ngstrom 1, A\u030Angstrom 1",
        "\u1E69 dotted, s\u0323\u0307 dotted",
        "\uAC00 hangul, \u1100\u1161 hangul"
    })
    void isTheSameFromEveryKeyboard(String composed, String decomposed) {
        assertThat(composed).isNotEqualTo(decomposed);
        try (Passphrase one = of(composed);
                Passphrase other = of(decomposed)) {
            assertThat(one.copyUtf8()).isEqualTo(other.copyUtf8());
        }
    }

    /// Forms that only look alike stay apart: NFC, not NFKC.
    @ParameterizedTest
    @CsvSource({"ﬁnancial, financial", "①②③④, 1234", "A\u0430bc, Aabc", "Case, case"})
    void keepsApartWhatOnlyLooksAlike(String one, String other) {
        try (Passphrase first = of(one);
                Passphrase second = of(other)) {
            assertThat(first.copyUtf8()).isNotEqualTo(second.copyUtf8());
        }
    }

    @Test
    void leavesTheTypedCharactersToTheirOwner() {
        char[] typed = "caf\u00E9 au lait".toCharArray();
        Passphrase passphrase = Passphrase.of(typed);
        Arrays.fill(typed, ' ');
        assertThat(passphrase.copyUtf8()).startsWith('c', 'a', 'f');
        passphrase.close();
        passphrase.close();
        assertThatIllegalStateException().isThrownBy(passphrase::copyUtf8);
        assertThat(passphrase).hasToString("Passphrase[not shown]");
    }

    private static Passphrase of(String typed) {
        return Passphrase.of(typed.toCharArray());
    }
}
