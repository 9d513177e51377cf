package io.strongroom.ui.restore;

import java.nio.file.Path;
import java.util.Optional;

/// Which backup was being restored. What opens it is not kept.
///
/// @param file the backup; empty if none was chosen
public record KeptRestore(Optional<Path> file) {}
