package io.strongroom.domain;

import java.time.Instant;
import java.util.Optional;

/// A team the caller belongs to, and as what.
///
/// @param teamId opaque
/// @param name as people call it
/// @param slug its short name in addresses, if told
/// @param role the caller's
/// @param createdAt when the team was made, if told
public record Membership(
        String teamId, String name, Optional<String> slug, Role role, Optional<Instant> createdAt) {

    /// Whether a team can be called that: not blank, at most [Limits#NAME] code points, and no half
    /// characters.
    public static boolean isTeamName(String text) {
        return !text.isBlank()
                && Limits.codePoints(text) <= Limits.NAME
                && Surrogates.firstLone(text).isEmpty();
    }

    /// The scope of this team's secrets.
    public Scope scope() {
        return new Scope.Team(teamId);
    }
}
