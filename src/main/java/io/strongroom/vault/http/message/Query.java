package io.strongroom.vault.http.message;

import io.strongroom.domain.Field;
import io.strongroom.domain.Scope;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The query of a request: which scope and which page. Parameters the contract does not know are
/// ignored; one it knows must not be there twice.
public final class Query {

    /// How many rows a page has when the query does not say.
    public static final int DEFAULT_LIMIT = 100;

    /// The most rows a page may have.
    public static final int MAX_LIMIT = 1000;

    private static final String TEAM = Field.TEAM.parameter();
    private static final String OFFSET = "offset";
    private static final String LIMIT = "limit";
    private static final Set<String> KNOWN = Set.of(TEAM, OFFSET, LIMIT);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,10}");

    private final Map<String, String> values = new HashMap<>();
    private final Problems problems;

    private Query(Problems problems) {
        this.problems = problems;
    }

    /// Reads a query.
    ///
    /// @param encoded as it stands behind the `?`; may be empty
    /// @param problems takes what is wrong with it
    public static Query parse(String encoded, Problems problems) {
        Query query = new Query(problems);
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                query.take(pair);
            }
        }
        return query;
    }

    /// The scope asked for: the team named by `teamId`, or personal. Only of use if no problem was
    /// noted.
    public Scope scope() {
        return Optional.ofNullable(values.get(TEAM))
                .flatMap(id -> problems.valid(Scope.parseTeam(id)))
                .orElseGet(Scope::personal);
    }

    /// How many rows to leave out before the page: 0 if the query does not say.
    public int offset() {
        return number(OFFSET, 0, 0, Integer.MAX_VALUE);
    }

    /// The most rows the page may have: [#DEFAULT_LIMIT] if the query does not say.
    public int limit() {
        return number(LIMIT, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    private void take(String pair) {
        int equals = pair.indexOf('=');
        Optional<String> name =
                PercentDecoder.queryPart(equals < 0 ? pair : pair.substring(0, equals));
        Optional<String> value =
                PercentDecoder.queryPart(equals < 0 ? "" : pair.substring(equals + 1));
        String parameter = name.filter(KNOWN::contains).orElse("query");
        if (name.isEmpty() || value.isEmpty()) {
            problems.add(parameter, "Is not properly percent-encoded UTF-8.");
        } else if (KNOWN.contains(parameter)
                && values.putIfAbsent(parameter, value.get()) != null) {
            problems.add(parameter, "Is given more than once.");
        }
    }

    private int number(String parameter, int absent, int least, int most) {
        String text = values.get(parameter);
        if (text == null) {
            return absent;
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        problems.add(parameter, "Must be a whole number from " + least + " to " + most + ".");
        return absent;
    }
}
