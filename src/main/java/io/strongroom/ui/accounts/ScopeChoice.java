package io.strongroom.ui.accounts;

import io.strongroom.domain.Membership;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;

import java.util.Optional;

/// A scope as the user knows it and can choose it.
///
/// @param scope personal or a team
/// @param label as it is named everywhere, for example `Personal`, `Acme research`, or a bare ID
///   that was typed by hand
/// @param role the user's role in the team, if known
public record ScopeChoice(Scope scope, String label, Optional<Role> role) {

    /// How many dot colours the style sheets define, `scope-dot-0` for personal and the rest for
    /// teams.
    private static final int TEAM_COLOURS = 6;

    /// The user's own secrets.
    public static ScopeChoice personal(String label) {
        return new ScopeChoice(new Scope.Personal(), label, Optional.empty());
    }

    /// A team the user belongs to.
    public static ScopeChoice of(Membership membership) {
        return new ScopeChoice(
                membership.scope(), membership.name(), Optional.of(membership.role()));
    }

    /// A team known by nothing but its ID.
    public static ScopeChoice ofTypedId(Scope scope) {
        return new ScopeChoice(scope, scope.teamId().orElseThrow(), Optional.empty());
    }

    /// The style class of this scope's dot: the same wherever the scope is named, in every run.
    public String dotStyleClass() {
        return dotStyleClass(scope);
    }

    /// The style class of a scope's dot.
    public static String dotStyleClass(Scope scope) {
        int colour =
                switch (scope) {
                    case Scope.Personal() -> 0;
                    case Scope.Team(String id) -> 1 + Math.floorMod(id.hashCode(), TEAM_COLOURS);
                };
        return "scope-dot-" + colour;
    }
}
