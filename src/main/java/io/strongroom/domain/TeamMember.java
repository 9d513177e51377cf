package io.strongroom.domain;

import java.time.Instant;
import java.util.Optional;

/// A person in a team.
///
/// @param userId opaque
/// @param name if told
/// @param email if told
/// @param role what the person may do
/// @param joinedAt since when, if told
public record TeamMember(
        String userId,
        Optional<String> name,
        Optional<String> email,
        Role role,
        Optional<Instant> joinedAt) {}
