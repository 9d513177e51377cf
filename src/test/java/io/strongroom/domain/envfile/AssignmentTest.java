package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "OPENAI_API_KEY=sk-1, OPENAI_API_KEY, sk-1",
                "export TOKEN=\"a b\", TOKEN, a b",
                "~  key = 'v'  # mine~, key, v",
                "URL=postgres://u:p@h/d?a=b, URL, postgres://u:p@h/d?a=b",
                "db-url=x, db-url, x",
                "PADDED=eA==, PADDED, eA=="
            })
    void splitsOneAssignment(String text, String name, String value) {
        try (Assignment assignment = Assignment.in(text).orElseThrow()) {
            assertThat(assignment.name()).isEqualTo(name);
            assertThat(assignment.value().reveal()).isEqualTo(value);
        }
    }

    @Test
    void splitsAValueOfSeveralLines() {
        try (Assignment assignment = Assignment.in("KEY=\"a\nb=c\"\n").orElseThrow()) {
            assertThat(assignment.value().reveal()).isEqualTo("a\nb=c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NAME",
                "NAME=",
                "NAME=''",
                "NAME: value",
                "=value",
                "1=2",
                "A=1\nB=2",
                "A=1\nA=2",
                "A=1\nsomething",
                "A='open",
                "https://example.org/?a=b"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(Assignment.in(text)).isEmpty();
    }

    @Test
    void leavesTextTooLongForAFieldAlone() {
        assertThat(Assignment.in("A=" + "x".repeat(256 * 1024 - 2))).isPresent();
        assertThat(Assignment.in("A=" + "x".repeat(256 * 1024 - 1))).isEmpty();
    }
}
