package io.strongroom.domain;

/// The sizes the published page of *Create secret* sets, in the units it sets them in.
///
/// Lengths of text count Unicode code points, as JSON Schema does: one emoji is one. The 64 KB of a
/// file count the characters of its base64 text, so the file itself may hold three quarters of
/// that.
public final class Limits {

    /// Longest name, in code points.
    public static final int NAME = 255;

    /// Longest description, in code points.
    public static final int DESCRIPTION = 500;

    /// Longest base64 text of a file, in characters: 64 KB.
    public static final int FILE_ENCODED = 64 * 1024;

    /// Largest file whose base64 text still fits, in bytes: 49,152.
    public static final int FILE_BYTES = FILE_ENCODED / 4 * 3;

    private Limits() {}

    /// The length of the standard base64 text, padded and on one line, of a file.
    ///
    /// @param fileBytes the size of the file in bytes, not negative
    /// @return the length in characters
    public static long encodedLength(long fileBytes) {
        return Math.multiplyExact(4L, Math.ceilDiv(fileBytes, 3L));
    }

    /// The length of a text in code points, the unit in which the contract counts.
    public static int codePoints(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
