package io.strongroom.vault.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class PercentDecoderTest {

    @Property
    void undoesWhatAFormEncodes(@ForAll String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        // The encoder sends a question mark for half of a surrogate pair.
        String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(PercentDecoder.queryPart(encoded)).contains(sent);
        assertThat(PercentDecoder.segment(encoded.replace("+", "%20"))).contains(sent);
    }

    @Property
    void neverFailsAndNeverLetsAnEscapeThrough(
            @ForAll @CharRange(from = '\0', to = '\u00FF') String anything) {
        PercentDecoder.segment(anything)
                .ifPresent(decoded -> {
                    assertThat(anything).matches("[\\x21-\\x7e]*");
                    assertThat(decoded.length()).isLessThan(anything.length() + 1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "a%",
                "%4g",
                "%g4",
                "%%41",
                "% 41",
                "%-1",
                "%\uFF14\uFF11",
                "a b",
                "\u0000",
                "\u007F",
                "\u00E9",
                "%FF",
                "%C3",
                "%C3%28",
                "%C0%AF",
                "%E0%80%AF",
                "%ED%A0%80",
                "%F4%90%80%80"
            })
    void refusesWhatIsNotEncodedOrNotUtf8(String encoded) {
        assertThat(PercentDecoder.segment(encoded)).isEmpty();
        assertThat(PercentDecoder.queryPart(encoded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b"})
    void plusIsASpaceInAQueryAlone(String encoded) {
        assertThat(PercentDecoder.queryPart(encoded)).contains("a b");
        assertThat(PercentDecoder.segment(encoded)).contains("a+b");
    }
}
