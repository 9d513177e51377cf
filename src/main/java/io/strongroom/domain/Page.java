package io.strongroom.domain;

import java.util.List;

/// One page of a longer list.
///
/// @param items the rows of this page, in the server's order
/// @param total how many rows the whole list holds, as the server says
/// @param offset how many rows come before this page
/// @param <T> what the list is of
public record Page<T>(List<T> items, int total, int offset) {
    public Page {
        items = List.copyOf(items);
    }
}
