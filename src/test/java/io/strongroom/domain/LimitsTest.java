package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4", "2, 4", "3, 4", "4, 8", "49152, 65536", "49153, 65540"})
    void foretellsTheLengthOfBase64(int fileBytes, long encodedLength) {
        assertThat(Limits.encodedLength(fileBytes)).isEqualTo(encodedLength);
        assertThat(java.util.Base64.getEncoder().encode(new byte[fileBytes]))
                .hasSize((int) encodedLength);
    }

    @Test
    void theLargestFileFillsTheEncodedLimit() {
        assertThat(Limits.FILE_BYTES).isEqualTo(49_152);
        assertThat(Limits.encodedLength(Limits.FILE_BYTES)).isEqualTo(Limits.FILE_ENCODED);
    }

    @Test
    void doesNotOverflowSilently() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Limits.encodedLength(Long.MAX_VALUE));
    }
}
