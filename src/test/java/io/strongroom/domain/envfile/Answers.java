package io.strongroom.domain.envfile;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file of the corpus, and what two readers answered.
///
/// @param text the file, with line feeds for its line ends
/// @param ours what this grammar reads
/// @param recorded what `dotenv` read
record Answers(String text, Revealed ours, Map<String, String> recorded) {

    static Answers to(String text, Map<String, String> recorded) {
        return new Answers(text.replaceAll("\r\n?", "\n"), Revealed.of(text), recorded);
    }

    @Nullable String ours(String key) {
        return ours.values().get(key);
    }

    @Nullable String theirs(String key) {
        return recorded.get(key);
    }

    /// The keys whose answers are not the same, one of them perhaps missing.
    SortedSet<String> different() {
        SortedSet<String> keys = new TreeSet<>(recorded.keySet());
        keys.addAll(ours.values().keySet());
        keys.removeIf(key -> Objects.equals(ours(key), theirs(key)));
        return keys;
    }

    /// Whether a problem of that kind is told of the key.
    boolean isTold(String key, Class<? extends Problem> kind) {
        return ours.problems().stream()
                .filter(kind::isInstance)
                .anyMatch(problem ->
                        problem.toString().matches(".*key=" + Pattern.quote(key) + "[,\\]].*"));
    }

    /// Every text that may be what stands in the quotes on a key's line.
    Stream<InQuotes> inQuotes(String key) {
        String mark =
                switch (ours.quotes().getOrDefault(key, Quote.NONE)) {
                    case NONE -> "";
                    case SINGLE -> "'";
                    case DOUBLE -> "\"";
                    case BACKTICK -> "`";
                };
        if (mark.isEmpty()) {
            return Stream.empty();
        }
        int line = Objects.requireNonNull(ours.lines().get(key));
        String rest = text.lines().skip(line - 1L).collect(Collectors.joining("\n"));
        int open = rest.indexOf(mark);
        return IntStream.range(open + 1, rest.length())
                .filter(close -> rest.startsWith(mark, close))
                .mapToObj(close -> new InQuotes(mark, rest.substring(open + 1, close)));
    }
}
