package io.strongroom.ui.fileimport;

import java.nio.file.Path;
import java.util.List;

/// Lets the user choose files: the system's own dialog in the window, something simpler in a test.
@FunctionalInterface
public interface FilePicker {

    /// Asks for files and waits for the answer, on the FX thread.
    ///
    /// @return the files chosen; empty when the user changed their mind
    List<Path> pick();

    /// Whether its dialog leaves out names that begin with a dot, until Ctrl+H is pressed in it.
    default boolean hidesDotFiles() {
        return false;
    }
}
