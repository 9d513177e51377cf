package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;

import java.util.Comparator;

/// How the list can be sorted.
public enum SortOrder {
    /// What changed last comes first.
    LAST_UPDATED,
    /// By name, capitals and small letters alike.
    NAME,
    /// What was created last comes first.
    CREATED;

    /// The order of rows. The ID decides between equals, so that rows never trade places by chance.
    // Without `Comparator.comparing`, whose serializable lambdas no cache of a start can hold.
    Comparator<Secret> comparator() {
        return switch (this) {
            case LAST_UPDATED ->
                    (one, other) ->
                            firstOf(other.updatedAt().compareTo(one.updatedAt()), one, other);
            case NAME -> SortOrder::byName;
            case CREATED ->
                    (one, other) ->
                            firstOf(other.createdAt().compareTo(one.createdAt()), one, other);
        };
    }

    private static int firstOf(int order, Secret one, Secret other) {
        return order == 0 ? byName(one, other) : order;
    }

    private static int byName(Secret one, Secret other) {
        int order = one.name().compareToIgnoreCase(other.name());
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }
}
