package io.strongroom.vault.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;

/// How much work Argon2id makes of a passphrase, and the salt. They lie in the clear beside what
/// they protect, so whoever can write there can change them: they are judged before any work is
/// done, and what is out of range never runs.
///
/// @param memory in KiB, 19 MiB to 1 GiB
/// @param passes over the memory, 1 to 10
/// @param lanes that are computed apart, 1 to 8
/// @param salt of [#SALT] bytes
public record PassphraseParameters(int memory, int passes, int lanes, byte[] salt) {

    /// The length of the salt in bytes.
    public static final int SALT = 16;

    /// The length of the encoded form in bytes.
    public static final int ENCODED = 1 + 3 * Integer.BYTES + SALT;

    // RFC 9106, section 4, the second recommended option.
    private static final int MEMORY = 64 << 10;
    private static final int PASSES = 3;
    private static final int LANES = 4;

    private static final byte ARGON2ID_13 = 1;
    private static final int LEAST_MEMORY = 19 << 10;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @throws IllegalArgumentException if one of them is out of range
    public PassphraseParameters {
        if (!allowed(memory, passes, lanes) || salt.length != SALT) {
            throw new IllegalArgumentException("not what Argon2id is run with here");
        }
        salt = salt.clone();
    }

    /// For a new passphrase: what RFC 9106 recommends where 2 GiB of memory are too much, and a
    /// random salt.
    public static PassphraseParameters fresh() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new PassphraseParameters(MEMORY, PASSES, LANES, salt);
    }

    /// Reads the encoded form.
    ///
    /// @return empty if it is none, or out of range
    public static Optional<PassphraseParameters> decode(byte[] encoded) {
        if (encoded.length != ENCODED || encoded[0] != ARGON2ID_13) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(encoded, 1, ENCODED - 1);
        int memory = fields.getInt();
        int passes = fields.getInt();
        int lanes = fields.getInt();
        if (!allowed(memory, passes, lanes)) {
            return Optional.empty();
        }
        byte[] salt = new byte[SALT];
        fields.get(salt);
        return Optional.of(new PassphraseParameters(memory, passes, lanes, salt));
    }

    /// `0x01 | memory | passes | lanes | salt`: the first byte stands for Argon2id version 1.3, the
    /// numbers are 4 bytes each.
    public byte[] encoded() {
        return ByteBuffer.allocate(ENCODED)
                .put(ARGON2ID_13)
                .putInt(memory)
                .putInt(passes)
                .putInt(lanes)
                .put(salt)
                .array();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    private static boolean allowed(int memory, int passes, int lanes) {
        return memory >= LEAST_MEMORY
                && memory <= MOST_MEMORY
                && passes >= 1
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= MOST_LANES;
    }
}
