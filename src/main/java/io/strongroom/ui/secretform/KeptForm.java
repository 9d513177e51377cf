package io.strongroom.ui.secretform;

import io.strongroom.domain.FilePayload;
import io.strongroom.ui.accounts.ScopeChoice;

import java.util.Optional;

/// What a form held that nobody sent yet, to be put into another form later. It does not print.
///
/// @param name as typed
/// @param text the value as typed
/// @param file the value as a file; whoever holds this owns it
/// @param isFile whether the file is the value
/// @param description as typed
/// @param scope who would own the secret
public record KeptForm(
        String name,
        String text,
        Optional<FilePayload> file,
        boolean isFile,
        String description,
        ScopeChoice scope) {

    /// A form in which only the value is missing.
    public static KeptForm withoutValue(
            String name, boolean isFile, String description, ScopeChoice scope) {
        return new KeptForm(name, "", Optional.empty(), isFile, description, scope);
    }

    /// The same, to be saved to another scope; the file is shared with this one.
    public KeptForm in(ScopeChoice other) {
        return new KeptForm(name, text, file, isFile, description, other);
    }

    @Override
    public String toString() {
        return "KeptForm[not shown]";
    }
}
