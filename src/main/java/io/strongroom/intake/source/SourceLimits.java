package io.strongroom.intake.source;

import io.strongroom.domain.envfile.EnvFile;

/// How much one review takes. What goes beyond is refused with its reason, before it costs
/// anything.
///
/// @param files the most files, counted before the first is read
/// @param entries the most files and folders that are looked at to find them
/// @param depth how many folders deep is looked
/// @param manyBytes the largest text with many values, such as a `.env`, in bytes
/// @param reviewBytes the most bytes of all files together
/// @param pasteLength the longest pasted text, in UTF-16 units
/// @param secrets the most secrets in one review
public record SourceLimits(
        int files,
        int entries,
        int depth,
        int manyBytes,
        long reviewBytes,
        int pasteLength,
        int secrets) {

    /// What the window and the command line take. 64 MiB of files become 86 MiB of base64, which
    /// fits beside the rest of a window into half a gigabyte.
    public static final SourceLimits STANDARD =
            new SourceLimits(
                    2_000,
                    20_000,
                    16,
                    EnvFile.MAX_BYTES,
                    64L * 1024 * 1024,
                    EnvFile.MAX_BYTES,
                    10_000);
}
