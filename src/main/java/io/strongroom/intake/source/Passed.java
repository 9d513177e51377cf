package io.strongroom.intake.source;

import java.nio.file.Path;

/// Something in a folder that was passed over on purpose, and is told, so that nobody misses it.
///
/// @param path what was passed over
/// @param why the reason
public record Passed(Path path, Reason why) {

    /// Why it was passed over.
    public enum Reason {
        /// A folder that tools fill, for example `.git` or `node_modules`.
        TOOL_FOLDER,
        /// A file that file managers leave behind, for example `.DS_Store`.
        SYSTEM_FILE,
        /// A link to another folder, which could lead in a circle.
        LINKED_FOLDER,
        /// A link to a file outside of the folder that was given: whoever made the folder may have
        /// meant a file of somebody else.
        LINK_ELSEWHERE
    }
}
