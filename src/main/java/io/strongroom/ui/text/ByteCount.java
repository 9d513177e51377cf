package io.strongroom.ui.text;

/// Sizes as people read them: bytes below 1 KB, then KB of 1,024 bytes with one decimal where it
/// tells something.
public final class ByteCount {

    private static final double KB = 1024;

    private final Messages messages;

    /// @param messages the units
    public ByteCount(Messages messages) {
        this.messages = messages;
    }

    /// A size, for example `512 B`, `11.2 KB` or `64 KB`.
    ///
    /// @param bytes how many, not negative
    public String of(long bytes) {
        if (bytes < KB) {
            return messages.text("size.bytes", bytes);
        }
        return messages.text("size.kilobytes", bytes / KB);
    }
}
