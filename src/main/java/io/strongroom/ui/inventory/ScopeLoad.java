package io.strongroom.ui.inventory;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClient.Doubt;
import io.strongroom.api.SecretsClient.Listing;
import io.strongroom.api.SecretsClient.PageListener;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/// Reads one scope to its end, away from the FX thread, and tells how far it is.
final class ScopeLoad implements Callable<ScopeLoad.Loaded>, PageListener<Secret> {

    private final SecretsClient client;
    private final Scope scope;
    private final Optional<List<Secret>> before;
    private final BiConsumer<ScopeLoad, News> news;
    private final List<Secret> held = new ArrayList<>();
    private int told;

    /// @param before the rows as they are known
    /// @param news hears of each page, on the thread that reads
    ScopeLoad(
            SecretsClient client, Scope scope, ScopeRows before, BiConsumer<ScopeLoad, News> news) {
        this.client = client;
        this.scope = scope;
        this.before = before.isComplete() ? Optional.of(before.rows()) : Optional.empty();
        this.news = news;
    }

    Scope scope() {
        return scope;
    }

    /// How far it is.
    ///
    /// @param rows what can be shown meanwhile; empty if that did not grow enough to be told
    /// @param held how many rows have come
    /// @param total how many there are, if known
    record News(Optional<List<Secret>> rows, int held, OptionalInt total) {}

    /// All of it.
    ///
    /// @param rows each ID once
    /// @param names theirs; the taker's own
    /// @param doubt why some may be missing
    /// @param marks by ID, of the rows that are new or other than before
    record Loaded(
            List<Secret> rows, Set<String> names, Optional<Doubt> doubt, Map<String, Mark> marks) {}

    @Override
    public Loaded call() throws ApiException {
        Listing<Secret> listing = client.listAll(scope, this);
        Set<String> names = HashSet.newHashSet(listing.items().size());
        listing.items().forEach(secret -> names.add(secret.name()));
        return new Loaded(
                listing.items(),
                names,
                listing.doubt(),
                before.map(rows -> marks(rows, listing.items())).orElse(Map.of()));
    }

    /// The first page is told at once, and then whenever there is twice as much: telling costs a
    /// copy.
    @Override
    public void page(List<Secret> added, OptionalInt total) {
        held.addAll(added);
        boolean much = before.isEmpty() && held.size() >= 2 * told;
        if (much) {
            told = held.size();
        }
        news.accept(
                this,
                new News(
                        much ? Optional.of(List.copyOf(held)) : Optional.empty(),
                        held.size(),
                        total));
    }

    @Override
    public void again() {
        held.clear();
        told = 0;
    }

    private static Map<String, Mark> marks(List<Secret> before, List<Secret> now) {
        Map<String, Secret> known = HashMap.newHashMap(before.size());
        before.forEach(secret -> known.put(secret.id(), secret));
        Map<String, Mark> marks = new HashMap<>();
        for (Secret secret : now) {
            Secret old = known.get(secret.id());
            if (!secret.equals(old)) {
                marks.put(secret.id(), old == null ? Mark.NEW : Mark.CHANGED);
            }
        }
        return marks;
    }
}
