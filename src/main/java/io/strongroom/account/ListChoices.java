package io.strongroom.account;

/// How the user wants secrets listed.
///
/// @param sort in which order
/// @param kind which of them
/// @param reach of which scopes
public record ListChoices(Sort sort, Kind kind, Reach reach) {

    /// Before the user has chosen anything.
    public static final ListChoices DEFAULTS =
            new ListChoices(Sort.LAST_UPDATED, Kind.ANY, Reach.SCOPE);

    /// In which order.
    public enum Sort {
        /// What changed last comes first.
        LAST_UPDATED,
        /// By name, capitals and small letters alike.
        NAME,
        /// What was created last comes first.
        CREATED
    }

    /// Which secrets.
    public enum Kind {
        ANY,
        /// What was typed or pasted.
        TEXT,
        FILE
    }

    /// Of which scopes.
    public enum Reach {
        /// The one that is shown.
        SCOPE,
        /// Personal and every team.
        ALL,
        /// Every team.
        TEAMS
    }

    /// The same, in another order.
    public ListChoices withSort(Sort chosen) {
        return new ListChoices(chosen, kind, reach);
    }

    /// The same, of another kind.
    public ListChoices withKind(Kind chosen) {
        return new ListChoices(sort, chosen, reach);
    }

    /// The same, of other scopes.
    public ListChoices withReach(Reach chosen) {
        return new ListChoices(sort, kind, chosen);
    }
}
