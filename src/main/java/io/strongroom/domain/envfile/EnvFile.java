package io.strongroom.domain.envfile;

import io.strongroom.domain.SecretValue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The secrets of a `.env` file, and what to tell about its lines. The grammar, and where it
/// differs from other readers, is in `docs/env-files.md`.
///
/// It owns the values of its entries until they are released, and closes them. It keeps no copy of
/// the text; the one it reads from is overwritten. Not thread safe.
public final class EnvFile implements AutoCloseable {

    /// The most bytes that [#parse(byte[])] reads: 8 MiB, far more than anyone writes by hand.
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private List<Entry> entries;
    private final List<Problem> problems;

    EnvFile(List<Entry> entries, List<Problem> problems) {
        this.entries = entries;
        this.problems = problems;
    }

    /// One assignment.
    ///
    /// @param line the line it begins on, from 1
    /// @param key as written; not judged, so it may break the rule for the name of a secret
    /// @param value never empty
    /// @param quote how the value was quoted
    public record Entry(int line, String key, SecretValue value, Quote quote) {}

    /// Reads a text. No text makes it fail: a line that gives no entry is a problem.
    public static EnvFile parse(CharSequence text) {
        char[] copy = new char[text.length()];
        try {
            text.getChars(0, copy.length, copy, 0);
            return new EnvParser(new EnvText(copy, copy.length)).parse();
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /// Reads the bytes of a file: UTF-8, with or without a byte order mark. The bytes stay the
    /// caller's.
    ///
    /// @throws UnreadableEnvFileException if they are not UTF-8, or more than [#MAX_BYTES]
    public static EnvFile parse(byte[] utf8) throws UnreadableEnvFileException {
        if (utf8.length > MAX_BYTES) {
            throw new UnreadableEnvFileException.TooLarge(utf8.length);
        }
        char[] copy = new char[utf8.length];
        try {
            return new EnvParser(decode(utf8, copy)).parse();
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /// One entry for each key, in the order of their lines. Of several assignments of one key it is
    /// the last. Empty after [#release()].
    public List<Entry> entries() {
        return entries;
    }

    /// What to tell, in the order of the lines.
    public List<Problem> problems() {
        return problems;
    }

    /// Hands over the entries: from now on the caller closes their values.
    public List<Entry> release() {
        List<Entry> released = entries;
        entries = List.of();
        return released;
    }

    /// Overwrites the values that were not released.
    @Override
    public void close() {
        entries.forEach(entry -> entry.value().close());
    }

    private static EnvText decode(byte[] utf8, char[] into)
            throws UnreadableEnvFileException.NotUtf8 {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.wrap(into);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), decoded, true);
        EnvText text = new EnvText(into, decoded.position());
        if (result.isError()) {
            throw new UnreadableEnvFileException.NotUtf8(
                    1 + text.lineEndsBetween(0, text.length()));
        }
        return text;
    }
}
