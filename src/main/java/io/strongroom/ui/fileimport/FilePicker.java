package io.strongroom.ui.fileimport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lets the user choose files: the system's own dialog in the window, something simpler in a test.
@FunctionalInterface
public interface FilePicker {

    /// Asks for files and waits for the answer, on the FX thread.
    ///
    /// @return the files chosen; empty when the user changed their mind
    List<Path> pick();

    /// What a single file is chosen for.
    enum Purpose {
        /// To be restored.
        BACKUP,
        /// To be trusted: the certificate of an authority.
        AUTHORITY
    }

    /// Asks for one file that becomes no secret, and waits as [#pick()] does. The dialog says what
    /// it is for.
    default Optional<Path> pickOne(Purpose purpose) {
        return pick().stream().findFirst();
    }

    /// Whether its dialog leaves out names that begin with a dot, until Ctrl+H is pressed in it.
    default boolean hidesDotFiles() {
        return false;
    }
}
