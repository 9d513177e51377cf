package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "for the eval jobs", "two\nlines\t", "\0", "שלום", "👩‍👩‍👧‍👦"})
    void acceptsAnyShortText(String text) {
        assertThat(Description.check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "😀"})
    void countsCodePoints(String one) {
        assertThat(Description.check(one.repeat(500))).isEmpty();
        assertThat(Description.check(one.repeat(501)))
                .containsExactly(new Violation.DescriptionTooLong(501));
    }

    @Test
    void namesHalfACharacterAndItsPlace() {
        assertThat(Description.check("ab\uDE00c"))
                .containsExactly(new Violation.HalfCharacter(Field.DESCRIPTION, 2));
        assertThat(Description.check("😀\uD83D"))
                .containsExactly(new Violation.HalfCharacter(Field.DESCRIPTION, 2));
    }

    @Test
    void namesEveryBrokenRule() {
        assertThat(Description.check("x".repeat(500) + "\uD83D"))
                .containsExactly(
                        new Violation.DescriptionTooLong(501),
                        new Violation.HalfCharacter(Field.DESCRIPTION, 500));
    }
}
