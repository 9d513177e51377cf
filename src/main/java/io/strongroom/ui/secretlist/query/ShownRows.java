package io.strongroom.ui.secretlist.query;

import io.strongroom.account.ListChoices.Sort;
import io.strongroom.domain.Secret;

import java.util.List;

/// What a query found, in order. It never changes, and is equal only to itself: comparing two takes
/// no time, however many rows they hold.
public final class ShownRows {

    /// Nothing, before anything was asked.
    public static final ShownRows NONE =
            new ShownRows(
                    List.of(),
                    SecretSearch.NOTHING,
                    0,
                    new Sorted(List.of(), Sort.NAME, List.of()));

    private final List<Secret> rows;
    private final SecretSearch search;
    private final int total;
    private final Sorted sorted;

    ShownRows(List<Secret> rows, SecretSearch search, int total, Sorted sorted) {
        this.rows = rows;
        this.search = search;
        this.total = total;
        this.sorted = sorted;
    }

    /// What was found, in order.
    public List<Secret> rows() {
        return rows;
    }

    /// What was searched for.
    public SecretSearch search() {
        return search;
    }

    /// Among how many it was looked for, without those that are hidden.
    public int total() {
        return total;
    }

    Sorted sorted() {
        return sorted;
    }

    /// All rows of some lists, sorted: done once, for any number of searches.
    ///
    /// @param sources the lists
    /// @param order how it is sorted
    /// @param rows all of their rows
    record Sorted(List<List<Secret>> sources, Sort order, List<Secret> rows) {}
}
