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
    Comparator<Secret> comparator() {
        Comparator<Secret> byName =
                Comparator.comparing(Secret::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Secret::id);
        return switch (this) {
            case LAST_UPDATED ->
                    Comparator.comparing(Secret::updatedAt).reversed().thenComparing(byName);
            case NAME -> byName;
            case CREATED ->
                    Comparator.comparing(Secret::createdAt).reversed().thenComparing(byName);
        };
    }
}
