package io.strongroom.intake.source;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FileBytes;
import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.FileRefusedException;
import io.strongroom.domain.Limits;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads what arrived for one review, one after another, and keeps count. Not thread safe.
public final class SourceReading {

    private final SourceLimits limits;
    private final Consumer<Refusal> refused;
    private long held;

    /// @param refused is told what is not taken, and why
    public SourceReading(SourceLimits limits, Consumer<Refusal> refused) {
        this.limits = limits;
        this.refused = refused;
    }

    /// Reads a file, if its size allows: that of one secret, or more where the name says that it
    /// holds many.
    ///
    /// @return empty if it was refused
    public Optional<Source> read(Path file) {
        boolean many = FileNames.mayHoldMany(String.valueOf(file.getFileName()));
        int limit = many ? limits.manyBytes() : Limits.FILE_BYTES;
        try {
            long size = FileBytes.size(file);
            if (size <= limit && size > limits.reviewBytes() - held) {
                refused.accept(new Refusal.ReviewFull(file, limits.reviewBytes()));
                return Optional.empty();
            }
            byte[] content = FileBytes.read(file, limit);
            held += content.length;
            return Optional.of(Source.ofFile(file, content));
        } catch (FileRefusedException failed) {
            refused.accept(
                    many && failed.refusal() instanceof FileRefusal.TooLarge large
                            ? new Refusal.ManyTooLarge(file, large.fileBytes(), limit)
                            : new Refusal.OfFile(failed.refusal()));
            return Optional.empty();
        }
    }

    /// Takes a pasted text. Its length is looked at before its content.
    ///
    /// @return empty if it was refused
    public Optional<Source> paste(CharSequence text) {
        if (text.length() > limits.pasteLength()) {
            refused.accept(new Refusal.PasteTooLong(text.length(), limits.pasteLength()));
            return Optional.empty();
        }
        return switch (SecretValue.ofText(text)) {
            case Checked.Valid<SecretValue>(SecretValue whole) -> {
                try (whole) {
                    yield Optional.of(Source.ofPaste(whole.copyUtf8()));
                }
            }
            case Checked.Invalid<SecretValue>(var broken) -> {
                refused.accept(new Refusal.OfPaste(broken.getFirst()));
                yield Optional.empty();
            }
        };
    }

    /// Takes bytes that came through a pipe. Their length is looked at before their content.
    ///
    /// @param content stays the caller's
    /// @return empty if they were refused
    public Optional<Source> piped(byte[] content) {
        if (content.length > limits.manyBytes()) {
            refused.accept(new Refusal.PasteTooLong(content.length, limits.manyBytes()));
            return Optional.empty();
        }
        if (content.length == 0) {
            refused.accept(new Refusal.OfPaste(new Violation.ValueMissing()));
            return Optional.empty();
        }
        return Optional.of(Source.ofPaste(content.clone()));
    }
}
