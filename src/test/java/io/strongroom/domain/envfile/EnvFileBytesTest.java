package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class EnvFileBytesTest {

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() throws UnreadableEnvFileException {
        for (String start : new String[] {"", "\uFEFF"}) {
            byte[] bytes = (start + "A=é😀\nB='x\r\ny'").getBytes(StandardCharsets.UTF_8);
            byte[] given = bytes.clone();
            Revealed read = Revealed.of(bytes);

            assertThat(read.values()).containsExactly(entry("A", "é😀"), entry("B", "x\ny"));
            assertThat(read.problems()).isEmpty();
            assertThat(bytes).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "41 3D FF, 1",
        "41 3D 62 0A 42 3D C3, 2",
        "0D 0A 0D 0A C0 80, 3",
        "0D 0D ED A0 80 0A, 3",
        "41 00 3D 00 E9 00, 1",
        "0A F4 90 80 80, 2"
    })
    void refusesWhatIsNotUtf8AndSaysWhere(String hex, int line) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);

        assertThatExceptionOfType(UnreadableEnvFileException.NotUtf8.class)
                .isThrownBy(() -> EnvFile.parse(bytes))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(line))
                .withMessage("not UTF-8");
    }

    @Test
    void reads8MebibytesAndNoMore() throws UnreadableEnvFileException {
        byte[] most = new byte[8 * 1024 * 1024];
        Arrays.fill(most, (byte) 'x');
        most[1] = '=';
        assertThat(Revealed.of(most).values()).containsOnlyKeys("x");

        byte[] tooMuch = Arrays.copyOf(most, most.length + 1);
        assertThatExceptionOfType(UnreadableEnvFileException.TooLarge.class)
                .isThrownBy(() -> EnvFile.parse(tooMuch))
                .satisfies(refused -> assertThat(refused.bytes()).isEqualTo(8_388_609));
    }
}
