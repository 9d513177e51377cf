package io.strongroom.domain;

import java.util.Optional;

/// A secret that is about to be created. It owns its value and closes it.
///
/// @param name the name jobs will read
/// @param value the text, or the base64 text of the file
/// @param isFile whether the value is a file's
/// @param description what it is for, if anything was said
/// @param scope who will own it
public record NewSecret(
        SecretName name,
        SecretValue value,
        boolean isFile,
        Optional<String> description,
        Scope scope)
        implements AutoCloseable {

    /// @throws IllegalArgumentException if the description breaks its rule
    public NewSecret {
        if (description.map(Description::check).filter(broken -> !broken.isEmpty()).isPresent()) {
            throw new IllegalArgumentException("the description breaks its rule");
        }
    }

    /// Overwrites the value.
    @Override
    public void close() {
        value.close();
    }
}
