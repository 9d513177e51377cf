package io.strongroom.ui.secretform;

import io.strongroom.domain.FilePayload;

import java.util.Optional;

/// What the form held when it was sent, so that only that is emptied afterwards and nothing typed
/// meanwhile is lost.
///
/// @param name the name
/// @param text the text
/// @param file the file, owned by the form
/// @param description the description
record Draft(String name, String text, Optional<FilePayload> file, String description) {

    @Override
    public String toString() {
        return "Draft[not shown]";
    }
}
