package io.strongroom.domain;

import java.time.Instant;
import java.util.Optional;

/// What a server tells about a stored secret: everything but its value.
///
/// @param id opaque, unique on its server
/// @param name as the server holds it; a server may hold a name that [SecretName] would refuse
/// @param description what it is for, if told
/// @param isFile whether the value is the base64 text of a file
/// @param userId the owning user, if told
/// @param scope the owning team, or personal
/// @param createdAt when it was created
/// @param updatedAt when it was last changed
public record Secret(
        String id,
        String name,
        Optional<String> description,
        boolean isFile,
        Optional<String> userId,
        Scope scope,
        Instant createdAt,
        Instant updatedAt) {}
