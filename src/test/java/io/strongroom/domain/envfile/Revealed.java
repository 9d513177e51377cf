package io.strongroom.domain.envfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file that was read and closed, its values copied out for assertions.
///
/// @param values by key, in the order of the file
/// @param quotes by key
/// @param lines by key
record Revealed(
        Map<String, String> values,
        Map<String, Quote> quotes,
        Map<String, Integer> lines,
        List<Problem> problems) {

    static Revealed of(CharSequence text) {
        return of(EnvFile.parse(text));
    }

    static Revealed of(byte[] utf8) throws UnreadableEnvFileException {
        return of(EnvFile.parse(utf8));
    }

    private static Revealed of(EnvFile opened) {
        try (EnvFile file = opened) {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, Quote> quotes = new LinkedHashMap<>();
            Map<String, Integer> lines = new LinkedHashMap<>();
            for (EnvFile.Entry entry : file.entries()) {
                values.put(entry.key(), entry.value().reveal());
                quotes.put(entry.key(), entry.quote());
                lines.put(entry.key(), entry.line());
            }
            return new Revealed(values, quotes, lines, file.problems());
        }
    }
}
