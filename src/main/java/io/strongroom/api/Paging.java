package io.strongroom.api;

import io.strongroom.api.json.Dto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads a list to its end, page after page.
final class Paging {

    /// Rows asked for at a time.
    static final int ROWS = 100;

    /// The most pages that are read; a list that goes on is a broken answer.
    static final int PAGES = 1_000;

    private Paging() {}

    /// All rows, each ID once, in the order they came in. It stops at an empty page, once it holds
    /// as many rows as the server says there are, or when a page brings nothing new. How many rows
    /// a page holds is the server's to decide.
    ///
    /// @param source reads one page
    /// @param mapping judges a page's rows
    /// @param id tells rows apart
    static <D, T> List<T> all(Source<D> source, Mapping<D, T> mapping, Function<T, String> id)
            throws ApiException {
        Map<String, T> held = new LinkedHashMap<>();
        int offset = 0;
        for (int page = 0; page < PAGES; page++) {
            Dto.Rows<D> rows = source.read(offset, ROWS);
            List<T> items = mapping.items(rows);
            int before = held.size();
            items.forEach(item -> held.putIfAbsent(id.apply(item), item));
            offset += items.size();
            Integer total = rows.total();
            if (held.size() == before || (total != null && held.size() >= total)) {
                return new ArrayList<>(held.values());
            }
        }
        throw new ApiException.BadAnswer("a list without end");
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
