package io.strongroom.intake.recognition;

import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.Limits;
import io.strongroom.domain.Violation;
import io.strongroom.intake.source.FileListing;
import io.strongroom.intake.source.Passed;
import io.strongroom.intake.source.PastedFiles;
import io.strongroom.intake.source.ReadingWatch;
import io.strongroom.intake.source.Refusal;
import io.strongroom.intake.source.Source;
import io.strongroom.intake.source.SourceLimits;
import io.strongroom.intake.source.SourceReading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// What one drop, one choice of files or one paste came to: the recognised contents, in the order
/// they arrived, and what was refused or passed over. It owns the values; a review that is made of
/// it becomes their owner.
///
/// @param groups what was recognised, a group for each file or paste
/// @param refusals what was not taken, and why
/// @param passed what was left out of folders on purpose
public record Intake(List<Recognised> groups, List<Refusal> refusals, List<Passed> passed)
        implements AutoCloseable {

    /// Takes its own copy of the lists.
    public Intake {
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
        passed = List.copyOf(passed);
    }

    /// Reads and recognises files and folders. This blocks while it reads; call it off the JavaFX
    /// thread.
    public static Intake ofFiles(List<Path> paths) {
        return ofFiles(paths, ReadingWatch.NONE);
    }

    /// Reads and recognises files and folders as [#ofFiles(List)] does, watched.
    ///
    /// @throws CancellationException if the watch ends it; what was read is overwritten
    public static Intake ofFiles(List<Path> paths, ReadingWatch watch) {
        return ofFiles(paths, SourceLimits.STANDARD, watch);
    }

    /// Recognises a pasted text: the files it names, if it is a list of files, else the text
    /// itself. This may block as [#ofFiles(List)] does.
    public static Intake ofText(CharSequence pasted) {
        return ofText(pasted, ReadingWatch.NONE);
    }

    /// Recognises a pasted text as [#ofText(CharSequence)] does, watched.
    ///
    /// @throws CancellationException if the watch ends it; what was read is overwritten
    public static Intake ofText(CharSequence pasted, ReadingWatch watch) {
        return ofText(pasted, SourceLimits.STANDARD, watch);
    }

    /// Recognises what came through a pipe. Names of files in it are text like any other.
    ///
    /// @param content the bytes, which stay the caller's; at most [SourceLimits#manyBytes()] of
    ///   [SourceLimits#STANDARD] are taken
    public static Intake ofPipe(byte[] content) {
        Taking taking = new Taking(SourceLimits.STANDARD);
        taking.take(taking.reading.piped(content));
        return new Intake(taking.groups, taking.refusals, List.of());
    }

    static Intake ofFiles(List<Path> paths, SourceLimits limits) {
        return ofFiles(paths, limits, ReadingWatch.NONE);
    }

    static Intake ofText(CharSequence pasted, SourceLimits limits) {
        return ofText(pasted, limits, ReadingWatch.NONE);
    }

    private static Intake ofFiles(List<Path> paths, SourceLimits limits, ReadingWatch watch) {
        FileListing listing = FileListing.of(paths, limits);
        Taking taking = new Taking(limits);
        taking.refusals.addAll(listing.refusals());
        int done = 0;
        for (Path file : listing.files()) {
            if (!watch.goesOn(done, listing.files().size(), file)) {
                taking.groups.forEach(Recognised::close);
                throw new CancellationException("the reading was ended");
            }
            taking.take(taking.reading.read(file));
            done++;
        }
        return new Intake(taking.groups, taking.refusals, listing.passed());
    }

    private static Intake ofText(CharSequence pasted, SourceLimits limits, ReadingWatch watch) {
        Optional<List<Path>> files = PastedFiles.in(pasted);
        if (files.isPresent()) {
            return ofFiles(files.get(), limits, watch);
        }
        Taking taking = new Taking(limits);
        taking.take(taking.reading.paste(pasted));
        return new Intake(taking.groups, taking.refusals, List.of());
    }

    /// How many secrets there are, each group in its proposed form.
    public int secrets() {
        return groups.stream().mapToInt(group -> group.in(group.proposed()).size()).sum();
    }

    /// Overwrites every value.
    @Override
    public void close() {
        groups.forEach(Recognised::close);
    }

    /// What was taken so far.
    private static final class Taking {

        private final SourceLimits limits;
        private final List<Recognised> groups = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final SourceReading reading;
        private int secrets;

        Taking(SourceLimits limits) {
            this.limits = limits;
            this.reading = new SourceReading(limits, refusals::add);
        }

        /// Recognises one source and closes it.
        void take(Optional<Source> arrived) {
            if (arrived.isEmpty()) {
                return;
            }
            try (Source source = arrived.get()) {
                Recognised recognised = Recogniser.recognise(source);
                Optional<Refusal> refusal = refusal(source, recognised);
                if (refusal.isPresent()) {
                    recognised.close();
                    refusals.add(refusal.get());
                } else {
                    secrets += largest(recognised);
                    groups.add(recognised);
                }
            }
        }

        private Optional<Refusal> refusal(Source source, Recognised recognised) {
            int count = largest(recognised);
            if (count == 0) {
                return Optional.of(tooLarge(source));
            }
            return count > limits.secrets() - secrets
                    ? Optional.of(
                            new Refusal.TooManySecrets(source.file(), count, limits.secrets()))
                    : Optional.empty();
        }

        private static Refusal tooLarge(Source source) {
            int bytes = source.content().length;
            long encoded = Limits.encodedLength(bytes);
            return source.file()
                    .<Refusal>map(file ->
                            new Refusal.OfFile(new FileRefusal.TooLarge(file, bytes, encoded)))
                    .orElseGet(
                            () -> new Refusal.OfPaste(new Violation.FileTooLarge(bytes, encoded)));
        }

        /// How many secrets it is at most, whichever form is chosen.
        private static int largest(Recognised recognised) {
            return Math.max(recognised.keys().size(), recognised.whole().isPresent() ? 1 : 0);
        }
    }
}
