package io.strongroom.ui.secretlist.query;

import io.strongroom.account.ListChoices.Sort;
import io.strongroom.domain.Secret;

import java.util.Comparator;

/// The orders of rows. The ID decides between equals, so that rows never trade places by chance.
final class Orders {

    private Orders() {}

    // Without `Comparator.comparing`, whose serializable lambdas no cache of a start can hold.
    static Comparator<Secret> of(Sort sort) {
        return switch (sort) {
            case LAST_UPDATED ->
                    (one, other) ->
                            firstOf(other.updatedAt().compareTo(one.updatedAt()), one, other);
            case NAME -> Orders::byName;
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
