package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page for readers names what there is.
class ValueAdvicePageTest {

    private static final Path PAGE = Path.of("docs/value-advice.md");

    private static final Pattern RULE =
            Pattern.compile(
                    "^\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private final AdviceMessages words =
            new AdviceMessages(new Messages(Locale.ENGLISH), Clock.systemUTC());

    @Test
    void hasARowForEveryRuleInTheOrderOfImportance() throws IOException {
        assertThat(RULE.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactly(Rules.names());
    }

    @Test
    void saysWhatIsToBePressedForEachRule() throws IOException {
        Map<String, String> fixes =
                RULE.matcher(Files.readString(PAGE))
                        .results()
                        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(4)));

        assertThat(Broken.examples())
                .allSatisfy(example -> {
                    String start =
                            fix(example).map(fix -> "**" + words.of(fix) + "**").orElse("none");
                    assertThat(fixes.get(example.rule().getSimpleName())).startsWith(start);
                });
    }

    @Test
    void listsTheWordsByWhichEachProviderIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        for (Provider provider : Provider.values()) {
            String row =
                    page.lines()
                            .filter(line -> line.startsWith("| " + provider.title() + " |"))
                            .collect(Collectors.joining());
            List<String> listed =
                    Pattern.compile("`([A-Z]+)`")
                            .matcher(row.split("\\|", -1)[2])
                            .results()
                            .map(MatchResult::group)
                            .map(word -> word.replace("`", ""))
                            .toList();
            assertThat(listed).as(provider.title()).isNotEmpty();
            assertThat(listed)
                    .allSatisfy(word ->
                            assertThat(Provider.named(List.of(word))).containsExactly(provider));
        }
        assertThat(Arrays.stream(Provider.values()).map(Provider::title)).doesNotHaveDuplicates();
    }

    private static Optional<Fix> fix(Example example) {
        return Examining.text(example.name(), example.value()).stream()
                .filter(example.rule()::isInstance)
                .findFirst()
                .flatMap(Advice::fix);
    }
}
