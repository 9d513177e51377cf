package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class ControlCharactersTest {

    @Property
    void everyTextComesBackAsItWent(@ForAll("texts") String text) {
        assertThat(ControlCharacters.fromField(ControlCharacters.toField(text))).isEqualTo(text);
    }

    @Property
    void nothingTheFieldWouldDropIsLeft(@ForAll("texts") String text) {
        assertThat(ControlCharacters.toField(text).chars())
                .allMatch(unit -> unit >= ' ' && unit != 0x7F);
    }

    @Property
    void whatIsSeenIsAsLongAsWhatIsHeld(@ForAll("texts") String text) {
        String held = ControlCharacters.toField(text);

        assertThat(ControlCharacters.toPictures(held)).hasSameSizeAs(held);
    }

    @Test
    void lineBreaksAndTabsAreSeenAsPictures() {
        String held = ControlCharacters.toField("a\tb\r\nc\u007F");

        assertThat(ControlCharacters.toPictures(held)).isEqualTo("a\u2409b\u240D\u240Ac\u2421");
    }

    /// Everything a text may hold: no lone surrogates, and none of the noncharacters, which Unicode
    /// keeps out of texts.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> controls = Arbitraries.chars().range('\0', '\u001F').with('\u007F');
        Arbitrary<Character> others =
                Arbitraries.chars().range(' ', '\uD7FF').range('\uE000', '\uFDCF');
        return Arbitraries.frequencyOf(Tuple.of(1, controls), Tuple.of(2, others))
                .list()
                .ofMaxSize(200)
                .map(units -> units.stream().map(String::valueOf).collect(Collectors.joining()));
    }
}
