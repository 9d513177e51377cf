package io.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.vault.crypto.PassphraseKey.NotEnoughMemoryException;

import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

class PassphraseKeyTest {

    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PASSPHRASE = "a passphrase".getBytes(StandardCharsets.UTF_8);
    private static final PassphraseParameters LEAST = new PassphraseParameters(19_456, 1, 1, SALT);

    /// RFC 9106, section 5.3.
    @Test
    void agreesWithTheStandard() {
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(32)
                        .withIterations(3)
                        .withParallelism(4)
                        .withSalt(filled(16, 2))
                        .withSecret(filled(8, 3))
                        .withAdditional(filled(12, 4))
                        .build();
        assertThat(HexFormat.of().formatHex(PassphraseKey.hash(filled(32, 1), parameters)))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void isTheSameForTheSameAndAnotherForEachDifference() throws Exception {
        try (SymmetricKey key = PassphraseKey.of(PASSPHRASE, LEAST);
                SymmetricKey again = PassphraseKey.of(PASSPHRASE, LEAST);
                SymmetricKey otherText = PassphraseKey.of(filled(12, 'x'), LEAST);
                SymmetricKey otherSalt =
                        PassphraseKey.of(
                                PASSPHRASE, new PassphraseParameters(19_456, 1, 1, filled(16, 7)));
                SymmetricKey otherWork =
                        PassphraseKey.of(
                                PASSPHRASE, new PassphraseParameters(19_456, 2, 1, SALT))) {
            assertThat(key.sameAs(again)).isTrue();
            assertThat(key.sameAs(otherText)).isFalse();
            assertThat(key.sameAs(otherSalt)).isFalse();
            assertThat(key.sameAs(otherWork)).isFalse();
        }
        assertThat(PASSPHRASE).asString(StandardCharsets.UTF_8).isEqualTo("a passphrase");
    }

    @Test
    void answersAnInterruptAtOnce() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> PassphraseKey.of(PASSPHRASE, PassphraseParameters.fresh()));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void isBegunOnlyWhereTheHeapHasRoom() throws Exception {
        PassphraseParameters fresh = PassphraseParameters.fresh();
        long needed = 96L << 20;
        PassphraseKey.requireRoom(fresh, () -> needed);
        assertThatExceptionOfType(NotEnoughMemoryException.class)
                .isThrownBy(() -> PassphraseKey.requireRoom(fresh, () -> needed - 1))
                .satisfies(full -> assertThat(full.mebibytes()).isEqualTo(64));
    }

    @Test
    void isMadeByWhatTheStandardRecommends() {
        PassphraseParameters fresh = PassphraseParameters.fresh();
        assertThat(fresh.memory()).isEqualTo(65_536);
        assertThat(fresh.passes()).isEqualTo(3);
        assertThat(fresh.lanes()).isEqualTo(4);
        assertThat(fresh.salt())
                .hasSize(16)
                .isNotEqualTo(PassphraseParameters.fresh().salt())
                .isNotEqualTo(new byte[16]);
    }

    @ParameterizedTest
    @CsvSource({"19456, 1, 1", "1048576, 10, 8", "65536, 3, 4"})
    void readsBackWhatIsInRange(int memory, int passes, int lanes) {
        byte[] encoded = new PassphraseParameters(memory, passes, lanes, SALT).encoded();
        assertThat(encoded).hasSize(PassphraseParameters.ENCODED);
        PassphraseParameters read = PassphraseParameters.decode(encoded).orElseThrow();
        assertThat(read.encoded()).isEqualTo(encoded);
        assertThat(read.salt()).isEqualTo(SALT);
    }

    @ParameterizedTest
    @CsvSource({
        "19455, 3, 4",
        "1048577, 3, 4",
        "0, 3, 4",
        "-1, 3, 4",
        "2147483647, 3, 4",
        "-2147483648, 3, 4",
        "65536, 0, 4",
        "65536, 11, 4",
        "65536, -1, 4",
        "65536, 2147483647, 4",
        "65536, 3, 0",
        "65536, 3, 9",
        "65536, 3, -4",
        "65536, 3, 2147483647"
    })
    void refusesWhatIsOutOfRange(int memory, int passes, int lanes) {
        byte[] encoded = PassphraseParameters.fresh().encoded();
        ByteBuffer.wrap(encoded).putInt(1, memory).putInt(5, passes).putInt(9, lanes);
        assertThat(PassphraseParameters.decode(encoded)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassphraseParameters(memory, passes, lanes, SALT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 28, 30, 10_000_000})
    void refusesAnotherLength(int length) {
        byte[] encoded = Arrays.copyOf(PassphraseParameters.fresh().encoded(), length);
        assertThat(PassphraseParameters.decode(encoded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void refusesAnotherSalt(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassphraseParameters(65_536, 3, 4, new byte[length]));
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
