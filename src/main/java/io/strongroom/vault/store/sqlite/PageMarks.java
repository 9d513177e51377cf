package io.strongroom.vault.store.sqlite;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the last page of each scope ended, and how many rows the scope has: the next page begins
/// there instead of passing over all rows before it, and nothing is counted again. True of one
/// commit; with the next, everything is forgotten. Used by one thread at a time.
public final class PageMarks {

    private final Map<ByteBuffer, Mark> marks = new HashMap<>();
    private long commit;

    /// The end of a page.
    ///
    /// @param total how many rows the scope has
    /// @param offset how many of them come before this place
    /// @param sequence of the last of those
    public record Mark(long total, int offset, long sequence) {}

    /// The end of a page of a scope, as far as it is known.
    ///
    /// @param at the commit that is read
    public Optional<Mark> of(byte[] scopeIndex, long at) {
        if (at != commit) {
            marks.clear();
            commit = at;
        }
        return Optional.ofNullable(marks.get(ByteBuffer.wrap(scopeIndex)));
    }

    /// Takes the end of a page of the commit that was last asked about.
    public void set(byte[] scopeIndex, Mark mark) {
        marks.put(ByteBuffer.wrap(scopeIndex), mark);
    }
}
