package io.strongroom.app.importing;

import io.strongroom.intake.recognition.Candidate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The SHA-256 of a value, as `sha256sum` tells it: of a text, or of a file's own bytes. Whoever
/// sees it can try guesses of the value against it, so it is only told when asked for.
final class Fingerprint {

    private Fingerprint() {}

    /// In lower-case hexadecimal digits.
    static String of(Candidate candidate) {
        byte[] utf8 = candidate.value().copyUtf8();
        byte[] content = candidate.isFile() ? Base64.getDecoder().decode(utf8) : utf8;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } finally {
            Arrays.fill(utf8, (byte) 0);
            Arrays.fill(content, (byte) 0);
        }
    }
}
