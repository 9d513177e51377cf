package io.strongroom.domain;

import java.util.Optional;

/// What is to become of a stored secret. What is empty stays as it is; an empty description text
/// clears the description. Whether it is a file, and who owns it, cannot be changed. It owns its
/// value and closes it.
///
/// @param name the new name
/// @param value the new value
/// @param description the new description; `""` clears it
public record SecretChange(
        Optional<SecretName> name, Optional<SecretValue> value, Optional<String> description)
        implements AutoCloseable {

    /// @throws IllegalArgumentException if the description breaks its rule
    public SecretChange {
        if (description.map(Description::check).filter(broken -> !broken.isEmpty()).isPresent()) {
            throw new IllegalArgumentException("the description breaks its rule");
        }
    }

    /// A new value under the same name, with a new description where one was given.
    public static SecretChange ofValue(SecretValue value, Optional<String> description) {
        return new SecretChange(Optional.empty(), Optional.of(value), description);
    }

    /// Whether nothing would change.
    public boolean isEmpty() {
        return name.isEmpty() && value.isEmpty() && description.isEmpty();
    }

    /// Overwrites the value, where there is one.
    @Override
    public void close() {
        value.ifPresent(SecretValue::close);
    }
}
