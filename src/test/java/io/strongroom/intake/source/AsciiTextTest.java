package io.strongroom.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class AsciiTextTest {

    @Property
    void takesBytesFrom1To127AndNoOthers(@ForAll byte[] content) {
        boolean good = true;
        for (byte each : content) {
            good &= each > 0;
        }
        assertThat(AsciiText.is(content)).isEqualTo(good);
    }

    @Test
    void findsTheOneByteThatIsNotAsciiWhereverItStands() {
        for (int at = 0; at < 20; at++) {
            for (byte bad : new byte[] {0, -1, -128}) {
                byte[] content = "A".repeat(20).getBytes(StandardCharsets.US_ASCII);
                assertThat(AsciiText.is(content)).isTrue();
                content[at] = bad;
                assertThat(AsciiText.is(content)).isFalse();
            }
        }
    }

    @Test
    void readsAsTheStringItIs() {
        AsciiText text = new AsciiText("KEY=value".getBytes(StandardCharsets.US_ASCII));
        CharSequence part = text.subSequence(4, 9).subSequence(1, 4);
        char[] chars = new char[4];
        part.getChars(1, 3, chars, 2);
        assertThat(text).hasSize(9).hasToString("KEY=value");
        assertThat(part).hasSize(3).hasToString("alu");
        assertThat(part.charAt(1)).isEqualTo('l');
        assertThat(chars).containsExactly('\0', '\0', 'l', 'u');
    }

    @Test
    void showsNothingAroundAPart() {
        CharSequence part =
                new AsciiText("KEY=value".getBytes(StandardCharsets.US_ASCII)).subSequence(4, 6);
        assertThatThrownBy(() -> part.charAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.subSequence(0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.getChars(0, 3, new char[3], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
