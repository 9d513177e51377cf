package io.strongroom.domain.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The page for readers is true.
class EnvFilesPageTest {

    private static final Path PAGE = Path.of("docs/env-files.md");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "```env\n(.*?)```\n```json\n(.*?)```\n(?:```text\n(.*?)```\n)?",
                    Pattern.DOTALL);
    private static final Pattern PROBLEM = Pattern.compile("\\| `(\\w+)` \\|.*\\| (yes|no) \\|");

    @Test
    void everyExampleGivesWhatThePageSays() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();

        assertThat(examples)
                .hasSizeGreaterThan(8)
                .allSatisfy(example -> {
                    Revealed read = Revealed.of(example.group(1));
                    assertThat(read.values()).isEqualTo(values(example.group(2)));
                    assertThat(told(read.problems()))
                            .isEqualTo(Optional.ofNullable(example.group(3)).orElse(""));
                });
    }

    @Test
    void everyExampleOfThePageIsRead() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(EXAMPLE.matcher(page).results().count())
                .isEqualTo(page.split("```env\n", -1).length - 1L);
    }

    @Test
    void everyProblemHasItsRow() throws IOException {
        List<MatchResult> rows = PROBLEM.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toList());
    }

    private static Map<String, String> values(String json) {
        return new Gson().fromJson(json, new TypeToken<Map<String, String>>() {}.getType());
    }

    private static String told(List<Problem> problems) {
        StringBuilder told = new StringBuilder();
        for (Problem problem : problems) {
            told.append("line ")
                    .append(problem.line())
                    .append(": ")
                    .append(problem.getClass().getSimpleName())
                    .append('\n');
        }
        return told.toString();
    }
}
