package io.strongroom.vault.http.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Undoes percent-encoding (RFC 3986, section 2.1) strictly: a broken escape, or bytes that are not
/// UTF-8, decode to nothing at all instead of to something else.
public final class PercentDecoder {

    private PercentDecoder() {}

    /// Decodes one segment of a path.
    ///
    /// @return empty if it is not properly encoded
    public static Optional<String> segment(String encoded) {
        return decode(encoded, '+');
    }

    /// Decodes a name or value of a query, in which `+` stands for a space.
    ///
    /// @return empty if it is not properly encoded
    public static Optional<String> queryPart(String encoded) {
        return decode(encoded, ' ');
    }

    private static Optional<String> decode(String encoded, char plus) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char unit = encoded.charAt(at);
            if (unit == '%') {
                if (!isEscape(encoded, at)) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
                at += 2;
            } else if (unit <= ' ' || unit >= 0x7f) {
                return Optional.empty();
            } else {
                bytes.write(unit == '+' ? plus : unit);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isEscape(String encoded, int at) {
        return at + 2 < encoded.length()
                && HexFormat.isHexDigit(encoded.charAt(at + 1))
                && HexFormat.isHexDigit(encoded.charAt(at + 2));
    }
}
