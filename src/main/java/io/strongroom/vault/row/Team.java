package io.strongroom.vault.row;

import io.strongroom.domain.Role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A team and who is in it.
///
/// @param id random
/// @param name as people call it
/// @param createdAt when it was made
/// @param members at least one
public record Team(String id, String name, Instant createdAt, List<Member> members) {
    public Team {
        members = List.copyOf(members);
    }

    /// A person in a team.
    public record Member(String userId, Role role, Instant joinedAt) {}

    /// The membership of a person, if there is one.
    public Optional<Member> member(String userId) {
        return members.stream().filter(member -> member.userId().equals(userId)).findFirst();
    }
}
