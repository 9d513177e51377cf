package io.strongroom.ui.fileimport;

import java.nio.file.Path;
import java.util.List;

/// What came into the window at once: by a drop, a choice of files, a paste, or a typed path.
public sealed interface Arrival {

    /// Files and folders; nothing of them was looked at yet.
    record Files(List<Path> paths) implements Arrival {
        /// Takes its own copy of the list.
        public Files {
            paths = List.copyOf(paths);
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
