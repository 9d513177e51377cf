package io.strongroom.domain;

import java.util.Map;
import java.util.Optional;

/// Who the server takes the caller for, and what the key may do.
///
/// @param id the user's ID
/// @param name as people call them, if told
/// @param email if told
/// @param permissions by area, under the names the server uses; an area without one is absent
public record Identity(
        String id,
        Optional<String> name,
        Optional<String> email,
        Map<String, Permission> permissions) {
    public Identity {
        permissions = Map.copyOf(permissions);
    }

    /// What a key may do in one area.
    public record Permission(boolean read, boolean write) {}
}
