package io.strongroom.ui.secretdetail;

import io.strongroom.domain.SecretValue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/// A value as it is shown: the text, or what can be read of a file. It holds a copy that Java
/// cannot erase, so it is made late and dropped early. It does not print its content.
public final class RevealedValue {

    /// A text field takes seconds to wrap a text much longer than this.
    private static final int SHOWN = 20_000;

    private final String text;
    private final int length;
    private final OptionalInt fileBytes;

    private RevealedValue(String whole, OptionalInt fileBytes) {
        this.text = beginning(whole);
        this.length = whole.length();
        this.fileBytes = fileBytes;
    }

    /// Takes what can be shown of a value, which stays open and with its owner. A file is decoded;
    /// it has a text if its bytes are UTF-8 without control characters. A value that should be a
    /// file's and is not base64 is shown as it is.
    public static RevealedValue of(SecretValue value, boolean isFile) {
        if (!isFile) {
            return new RevealedValue(value.reveal(), OptionalInt.empty());
        }
        byte[] base64 = value.copyUtf8();
        try {
            byte[] content = Base64.getDecoder().decode(base64);
            try {
                return new RevealedValue(
                        readable(content).orElse(""), OptionalInt.of(content.length));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (IllegalArgumentException notBase64) {
            return new RevealedValue(value.reveal(), OptionalInt.empty());
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    /// All of a value as a text, for a clipboard: as it is, or what is in a file, if that is a
    /// text; otherwise the file's base64. The value stays open and with its owner.
    static String wholeText(SecretValue value, boolean isFile) {
        if (!isFile) {
            return value.reveal();
        }
        byte[] base64 = value.copyUtf8();
        try {
            byte[] content = Base64.getDecoder().decode(base64);
            try {
                return readable(content).orElseGet(value::reveal);
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (IllegalArgumentException notBase64) {
            return value.reveal();
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    /// The text, or its beginning; empty for a file that is no text.
    public String text() {
        return text;
    }

    /// How many characters [#text()] has.
    public int shownLength() {
        return text.length();
    }

    /// How many characters the whole text has.
    public int length() {
        return length;
    }

    /// The size of a file in bytes; empty for a text.
    public OptionalInt fileBytes() {
        return fileBytes;
    }

    /// Whether there is more than [#text()] has.
    public boolean isCut() {
        return text.length() < length;
    }

    @Override
    public String toString() {
        return "RevealedValue[not shown]";
    }

    private static String beginning(String whole) {
        if (whole.length() <= SHOWN) {
            return whole;
        }
        boolean halves = Character.isHighSurrogate(whole.charAt(SHOWN - 1));
        return whole.substring(0, halves ? SHOWN - 1 : SHOWN);
    }

    private static Optional<String> readable(byte[] content) {
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return decoded.chars().allMatch(RevealedValue::isPrintable)
                    ? Optional.of(decoded)
                    : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private static boolean isPrintable(int unit) {
        return !Character.isISOControl(unit) || unit == '\n' || unit == '\r' || unit == '\t';
    }
}
