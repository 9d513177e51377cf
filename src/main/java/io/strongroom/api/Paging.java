package io.strongroom.api;

import io.strongroom.api.SecretsClient.Doubt;
import io.strongroom.api.SecretsClient.Listing;
import io.strongroom.api.SecretsClient.PageListener;
import io.strongroom.api.json.Dto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// Reads a list to its end, page after page, from servers that count and page well and badly.
///
/// @param <D> what the server sends for a row
/// @param <T> what a row becomes
final class Paging<D, T> {

    /// Rows of the first page, which somebody waits for; any server gives so many at a time.
    static final int ROWS = 100;

    /// Rows of a later page. Their descriptions, however long, stay below what an answer may weigh.
    static final int MANY_ROWS = 500;

    /// The most pages that are read; a list that goes on is a broken answer.
    static final int PAGES = 2_000;

    /// From so many pages on they must have held [#FEW_ROWS] each on average: no server gives out a
    /// long list in crumbs.
    static final int FEW_PAGES = 100;

    private static final int FEW_ROWS = 10;

    /// How often a list is read from its start before one that lost rows meanwhile is taken as it
    /// is.
    static final int ATTEMPTS = 3;

    private final Source<D> source;
    private final Mapping<D, T> mapping;
    private final Function<T, String> id;
    private final PageListener<T> listener;
    private final List<T> items = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int manyRows = MANY_ROWS;

    /// @param source reads one page
    /// @param mapping judges a page's rows
    /// @param id tells rows apart
    /// @param listener hears of each page
    Paging(
            Source<D> source,
            Mapping<D, T> mapping,
            Function<T, String> id,
            PageListener<T> listener) {
        this.source = source;
        this.mapping = mapping;
        this.id = id;
        this.listener = listener;
    }

    /// All rows, each ID once, in the order they came in. It stops at an empty page, once it holds
    /// as many rows as the server says there are, or when a page brings nothing new. How many rows
    /// a page holds is the server's to decide, and a count that is less than what it gave is not
    /// believed. Where the count falls, rows behind the gap were passed over, so it begins anew.
    Listing<T> read() throws ApiException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Optional<Listing<T>> whole = readOnce(false);
            if (whole.isPresent()) {
                return whole.get();
            }
            listener.again();
        }
        return readOnce(true).orElseThrow();
    }

    /// @param whatever whether a count that falls is put up with
    /// @return empty if it fell and is not
    private Optional<Listing<T>> readOnce(boolean whatever) throws ApiException {
        items.clear();
        ids.clear();
        OptionalInt told = OptionalInt.empty();
        boolean fell = false;
        int offset = 0;
        for (int page = 0; page < mostPages(); page++) {
            Dto.Rows<D> rows = page(offset);
            List<T> given = mapping.items(rows);
            List<T> added = given.stream().filter(item -> ids.add(id.apply(item))).toList();
            items.addAll(added);
            offset += given.size();
            OptionalInt before = told;
            told = total(rows);
            if (before.isPresent() && told.orElse(Integer.MAX_VALUE) < before.getAsInt()) {
                if (!whatever) {
                    return Optional.empty();
                }
                fell = true;
            }
            listener.page(added, told.orElse(0) < items.size() ? OptionalInt.empty() : told);
            if (added.isEmpty() || told.orElse(-1) == items.size()) {
                Optional<Doubt> doubt = doubt(told, !given.isEmpty() && added.isEmpty(), fell);
                return Optional.of(new Listing<>(List.copyOf(items), doubt));
            }
        }
        throw new ApiException.BadAnswer("a list without end");
    }

    /// The first page is small. A server that does not give as many rows as a later one wants, and
    /// refuses instead, is asked for fewer.
    private Dto.Rows<D> page(int offset) throws ApiException {
        if (offset > 0 && manyRows > ROWS) {
            try {
                return source.read(offset, manyRows);
            } catch (ApiException.Invalid | ApiException.Refused _) {
                manyRows = ROWS;
            }
        }
        return source.read(offset, ROWS);
    }

    private int mostPages() {
        return Math.min(PAGES, Math.max(FEW_PAGES, items.size() / FEW_ROWS));
    }

    private Optional<Doubt> doubt(OptionalInt told, boolean same, boolean fell) {
        int given = items.size();
        if (fell) {
            return Optional.of(new Doubt.Restless(given));
        }
        // Without a count, a short page that comes again is all that there is.
        if (same && told.isEmpty() && given >= ROWS) {
            return Optional.of(new Doubt.SamePage(given));
        }
        if (told.isEmpty() || told.getAsInt() == given) {
            return Optional.empty();
        }
        if (told.getAsInt() < given) {
            return Optional.of(new Doubt.MoreThanTold(given, told.getAsInt()));
        }
        return Optional.of(
                same ? new Doubt.SamePage(given) : new Doubt.FewerThanTold(given, told.getAsInt()));
    }

    private static OptionalInt total(Dto.Rows<?> rows) {
        Integer total = rows.total();
        return total == null || total < 0 ? OptionalInt.empty() : OptionalInt.of(total);
    }

    /// Reads one page.
    @FunctionalInterface
    interface Source<D> {
        Dto.Rows<D> read(int offset, int limit) throws ApiException;
    }

    /// Judges a page's rows.
    @FunctionalInterface
    interface Mapping<D, T> {
        List<T> items(Dto.Rows<D> rows) throws ApiException.BadAnswer;
    }
}
