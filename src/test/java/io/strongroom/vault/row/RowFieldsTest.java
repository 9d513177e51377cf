package io.strongroom.vault.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.vault.crypto.DoesNotOpenException;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

class RowFieldsTest {

    private static final Instant TIME = Instant.parse("1969-12-31T23:59:59.999999999Z");

    @Test
    void comeBackAsTheyWereWritten() throws DoesNotOpenException {
        FieldReader fields = new FieldReader(sample());
        assertThat(fields.text()).isEqualTo("é🙂\0");
        assertThat(fields.optionalText()).isEmpty();
        assertThat(fields.optionalText()).contains("");
        assertThat(fields.flag()).isTrue();
        assertThat(fields.number()).isEqualTo(-7);
        assertThat(fields.instant()).isEqualTo(TIME);
        fields.requireEnd();
    }

    @Test
    void growAsNeeded() throws DoesNotOpenException {
        String large = "x".repeat(10_000);
        FieldReader fields = new FieldReader(new FieldWriter().text(large).text(large).toBytes());
        assertThat(fields.text()).isEqualTo(large);
        assertThat(fields.text()).isEqualTo(large);
    }

    @Test
    void areRefusedWhenCutAnywhere() {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> readAll(new FieldReader(cut)))
                    .isInstanceOf(DoesNotOpenException.class);
        }
    }

    @Test
    void areRefusedWhenThereAreMore() throws DoesNotOpenException {
        FieldReader fields = new FieldReader(Arrays.copyOf(sample(), sample().length + 1));
        assertThatThrownBy(() -> readAll(fields)).isInstanceOf(DoesNotOpenException.class);
    }

    @Test
    void areRefusedWhenALengthOrATimeCannotBe() {
        byte[] negative = ByteBuffer.allocate(8).putInt(-1).array();
        assertThatThrownBy(() -> new FieldReader(negative).text())
                .isInstanceOf(DoesNotOpenException.class);
        byte[] never = ByteBuffer.allocate(12).putLong(Long.MAX_VALUE).array();
        assertThatThrownBy(() -> new FieldReader(never).instant())
                .isInstanceOf(DoesNotOpenException.class);
    }

    private static byte[] sample() {
        return new FieldWriter()
                .text("é🙂\0")
                .optionalText(Optional.empty())
                .optionalText(Optional.of(""))
                .flag(true)
                .number(-7)
                .instant(TIME)
                .toBytes();
    }

    private static void readAll(FieldReader fields) throws DoesNotOpenException {
        String all =
                fields.text()
                        + fields.optionalText()
                        + fields.optionalText()
                        + fields.flag()
                        + fields.number()
                        + fields.instant();
        fields.requireEnd();
        assertThat(all).isNotEmpty();
    }
}
