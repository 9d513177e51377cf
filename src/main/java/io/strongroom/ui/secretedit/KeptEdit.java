package io.strongroom.ui.secretedit;

import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;

import java.util.Optional;

/// What an editor held that nobody sent yet, to be put into another one later. It does not print.
///
/// @param base the secret as it was when the editing began
/// @param scope where it is, as the user knows it
/// @param name as typed
/// @param description as typed
/// @param text the new value as typed
/// @param file the new value as a file; whoever holds this owns it
public record KeptEdit(
        Secret base,
        ScopeChoice scope,
        String name,
        String description,
        String text,
        Optional<FilePayload> file) {

    @Override
    public String toString() {
        return "KeptEdit[not shown]";
    }
}
