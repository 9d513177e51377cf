package io.strongroom.ui.preferences.protection;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose where a new file goes. Use on the FX thread; it returns once they have.
@FunctionalInterface
public interface SavePlace {

    /// Asks.
    ///
    /// @param name what the file may be called
    /// @return empty if the user thinks better of it
    Optional<Path> choose(String name);
}
