package io.strongroom.ui.secretlist.query;

import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Sort;
import io.strongroom.domain.Secret;
import io.strongroom.ui.secretlist.query.ShownRows.Sorted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Which secrets are to be shown, and in which order.
///
/// @param search what their names or descriptions hold
/// @param kind of which kind they are
/// @param sort in which order they come
/// @param hidden the IDs of those that are not, whatever they are
public record ListQuery(SecretSearch search, Kind kind, Sort sort, Set<String> hidden) {

    /// So many rows are judged before it looks whether that is still wanted.
    private static final int STRIDE = 4_096;

    /// Finds and sorts. Takes a while: not for the FX thread.
    ///
    /// @param sources lists that never change
    /// @param before what was found last; what was sorted for that is not sorted again
    /// @throws CancellationException if the thread was interrupted
    public ShownRows over(List<List<Secret>> sources, ShownRows before) {
        Sorted known = before.sorted();
        Sorted sorted =
                known.order() == sort && areSame(known.sources(), sources)
                        ? known
                        : sorted(sources, sort);
        if (search.isEmpty() && kind == Kind.ANY && hidden.isEmpty()) {
            return new ShownRows(sorted.rows(), search, sorted.rows().size(), sorted);
        }
        List<Secret> found = new ArrayList<>();
        int total = 0;
        int at = 0;
        for (Secret secret : sorted.rows()) {
            if (at++ % STRIDE == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (!hidden.isEmpty() && hidden.contains(secret.id())) {
                continue;
            }
            total++;
            if (isOfKind(secret) && search.test(secret)) {
                found.add(secret);
            }
        }
        return new ShownRows(Collections.unmodifiableList(found), search, total, sorted);
    }

    /// Whether these are the very same lists, whatever they hold: telling takes no time.
    public static boolean areSame(List<List<Secret>> some, List<List<Secret>> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int at = 0; at < some.size(); at++) {
            if (!isSame(some.get(at), others.get(at))) {
                return false;
            }
        }
        return true;
    }

    // Comparing what a hundred thousand rows hold would take longer than sorting them.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Secret> one, List<Secret> other) {
        return one == other;
    }

    private boolean isOfKind(Secret secret) {
        return switch (kind) {
            case ANY -> true;
            case TEXT -> !secret.isFile();
            case FILE -> secret.isFile();
        };
    }

    private static Sorted sorted(List<List<Secret>> sources, Sort sort) {
        Secret[] rows = sources.stream().flatMap(List::stream).toArray(Secret[]::new);
        Arrays.parallelSort(rows, Orders.of(sort));
        return new Sorted(sources, sort, Collections.unmodifiableList(Arrays.asList(rows)));
    }
}
