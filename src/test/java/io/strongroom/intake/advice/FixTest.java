package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.SecretValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class FixTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DROP_LINE_BREAK, 'secret\r\n\n',        'secret'
                    DROP_LINE_BREAK, ' secret \n',          ' secret '
                    DROP_BLANKS,     '\t secret \u00A0',    'secret'
                    DROP_BLANKS,     '\nsecret \n',         'secret\n'
                    DROP_BLANKS,     '\uFEFF  a:\n   b\n ', '  a:\n   b\n '
                    DROP_QUOTES,     '"secret"',            'secret'
                    DROP_QUOTES,     '"secret" \n',         'secret \n'
                    DROP_QUOTES,     'no "quotes"',         'no "quotes"'
                    DROP_PREFIX,     'Bearer  abc',         'abc'
                    DROP_PREFIX,     ' authorization:Bearer abc\n', 'abc\n'
                    DROP_PREFIX,     'export KEY=a=b',      'a=b'
                    DROP_PREFIX,     'none here',           'none here'
                    ADD_LINE_BREAK,  'a',                   'a\n'
                    UNWRAP_BASE64,   'abc\ndef',            'abc\ndef'
                    DECODE_BASE64,   'c2VjcmV0',            'c2VjcmV0'
                    RESTORE_LINES,   'a\\nb',               'a\\nb'
                    """)
    void mendsThatAndNothingElse(Fix fix, String text, String mended) {
        assertThat(Examining.mend(fix, text)).isEqualTo(mended);
    }

    @Test
    void decodesAsOftenAsTheFileWasEncoded() {
        String config = Keys.kubeconfig("", "token: t");

        assertThat(Examining.mend(Fix.DECODE_BASE64, Keys.base64(config))).isEqualTo(config);
        assertThat(Examining.mend(Fix.DECODE_BASE64, Keys.base64(Keys.base64(config)) + "\n"))
                .isEqualTo(config);
    }

    @Test
    void unwrapsBase64() {
        byte[] content = "0123456789".repeat(20).getBytes(StandardCharsets.UTF_8);

        assertThat(Examining.mend(Fix.UNWRAP_BASE64, Keys.wrapped(content, 76) + "\n"))
                .isEqualTo(Keys.base64("0123456789".repeat(20)));
    }

    @Test
    void givesPemItsLineBreaksBack() {
        String both = Keys.certificate() + Keys.privateKey();

        for (String blank : List.of("\\n", "\\r\\n", " ")) {
            assertThat(Examining.mend(Fix.RESTORE_LINES, both.replace("\n", blank) + "\n"))
                    .isEqualTo(both);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverEmptiesAValue(Fix fix) {
        for (String text : List.of("\n", " ", "\"\"", "KEY=", "Bearer ")) {
            assertThat(Examining.mend(fix, text)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldValueToItsOwner(Fix fix) {
        try (SecretValue old = Examining.value("\n")) {
            SecretValue mended = fix.applyTo(old);
            mended.close();

            assertThat(old.reveal()).isEqualTo("\n");
        }
    }

    static Stream<Example> broken() {
        return Broken.examples();
    }

    /// Pressing every fix that is offered comes to an end, at which none is offered any more.
    @ParameterizedTest
    @MethodSource("broken")
    void everyFixThatIsOfferedHelps(Example example) {
        String text = example.value();
        Set<String> seen = new HashSet<>();
        while (seen.add(text)) {
            String now = text;
            text =
                    Examining.text(example.name(), text).stream()
                            .flatMap(advice -> advice.fix().stream())
                            .findFirst()
                            .map(fix -> Examining.mend(fix, now))
                            .orElse(now);
        }

        assertThat(Examining.text(example.name(), text))
                .allSatisfy(advice -> assertThat(advice.fix()).isEmpty());
    }
}
