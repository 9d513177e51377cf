package io.strongroom.ui.secretedit;

import io.strongroom.domain.Secret;

/// What the user wants and what became of the same secret meanwhile.
///
/// @param base the secret as it was when the editing began
/// @param theirs as it is now
/// @param name the user's
/// @param description the user's
/// @param newValue whether the user gave a new value; values are never compared
public record Conflict(
        Secret base, Secret theirs, String name, String description, boolean newValue) {

    /// Whether the user changed the name.
    public boolean renames() {
        return !name.equals(base.name());
    }

    /// Whether the user changed the description.
    public boolean describes() {
        return !description.equals(base.description().orElse(""));
    }
}
