package io.strongroom.ui.fileimport;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.ui.review.reading.Reading;
import io.strongroom.ui.text.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What came into the window at once: by a drop, a choice of files, a paste, or a typed path.
public sealed interface Arrival {

    /// How it is read.
    default Reading.Way reading() {
        return switch (this) {
            case Files(List<Path> paths) -> watch -> Intake.ofFiles(paths, watch);
            case Text(String text) -> watch -> Intake.ofText(text, watch);
        };
    }

    /// Names what arrived, for example `.env` or `3 files`.
    default String source(Messages messages) {
        return switch (this) {
            case Files(List<Path> paths) ->
                    paths.size() == 1
                            ? String.valueOf(paths.getFirst().getFileName())
                            : messages.text("review.source.files", paths.size());
            case Text _ -> messages.text("review.source.text");
        };
    }

    /// Files and folders; nothing of them was looked at yet.
    record Files(List<Path> paths) implements Arrival {
        /// Takes its own copy of the list.
        public Files {
            paths = List.copyOf(paths);
        }

        /// These behind others, each once.
        Files behind(List<Path> others) {
            return new Files(Stream.concat(others.stream(), paths.stream()).distinct().toList());
        }
    }

    /// A text that was pasted. It may hold values, so it does not print.
    record Text(String text) implements Arrival {
        @Override
        public String toString() {
            return "Text[not shown]";
        }
    }
}
