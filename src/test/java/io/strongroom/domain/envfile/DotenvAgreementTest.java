package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the two agree and where not, over the files that `src/test/dotenv` recorded.
class DotenvAgreementTest {

    private record Recorded(String name, String text, Map<String, String> answer) {}

    private static final Path PAGE = Path.of("docs/env-files.md");
    private static final Pattern TOTALS =
            Pattern.compile("given (\\d+) files.*from (\\d+) of them", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\|.*\\| (\\d+) \\|");

    @Test
    void readsWhatDotenvReadsButForTheNamedDifferences() throws IOException {
        List<Recorded> files = corpus();
        int equal = 0;
        Map<String, Integer> explained = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        for (Recorded file : files) {
            Answers answers = Answers.to(file.text(), file.answer());
            equal += answers.different().isEmpty() ? 1 : 0;
            for (String key : answers.different()) {
                Difference.of(answers, key)
                        .ifPresentOrElse(
                                difference -> explained.merge(difference.name(), 1, Integer::sum),
                                () -> unexplained.add(file.name() + ": " + key));
            }
        }

        assertThat(unexplained).isEmpty();
        assertThat(explained).hasSameSizeAs(Difference.values()).isEqualTo(countsOnThePage());
        assertThat(List.of(files.size(), equal)).isEqualTo(totalsOnThePage());
        assertThat(files).hasSizeGreaterThanOrEqualTo(300);
    }

    private static List<Integer> totalsOnThePage() throws IOException {
        return TOTALS.matcher(Files.readString(PAGE))
                .results()
                .flatMap(totals -> Stream.of(totals.group(1), totals.group(2)))
                .map(Integer::valueOf)
                .toList();
    }

    private static Map<String, Integer> countsOnThePage() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> counts.put(row.group(1), Integer.valueOf(row.group(2))));
        return counts;
    }

    private static List<Recorded> corpus() throws IOException {
        InputStream resource =
                Objects.requireNonNull(
                        DotenvAgreementTest.class.getResourceAsStream("dotenv.json"));
        try (InputStreamReader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, new TypeToken<List<Recorded>>() {}.getType());
        }
    }
}
