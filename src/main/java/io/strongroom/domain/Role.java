package io.strongroom.domain;

/// What a member may do in a team.
public enum Role {
    /// May change the team.
    ADMIN,
    /// Belongs to the team.
    MEMBER
}
