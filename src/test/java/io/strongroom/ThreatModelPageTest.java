package io.strongroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/threat-model.md` names the tests that hold its promises; each of them is there.
class ThreatModelPageTest {

    private static final Pattern CLASS = Pattern.compile("`(\\w+(?:Test|Properties))\\.(\\w+)`");
    private static final Pattern MORE = Pattern.compile("`\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, Path> sources = sources();
        int named = 0;
        for (String line : Files.readAllLines(Path.of("docs", "threat-model.md"))) {
            String test = "";
            for (MatchResult name : names(line)) {
                boolean full = name.group().charAt(1) != '.';
                test = full ? name.group(1) : test;
                assertThat(test).as("before %s in %s", name.group(), line).isNotEmpty();
                String method = full ? name.group(2) : name.group(3);
                assertThat(sources).as(line).containsKey(test);
                assertThat(Files.readString(sources.get(test)))
                        .as("%s in %s", method, test)
                        .contains("void " + method + "(");
                named++;
            }
        }
        assertThat(named).isGreaterThan(40);
    }

    /// A class and its method, or only a method of the class that was named last in the line.
    private static List<MatchResult> names(String line) {
        return Pattern.compile(CLASS.pattern() + "|" + MORE.pattern())
                .matcher(line)
                .results()
                .toList();
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    Function.identity(),
                                    (one, _) -> one));
        }
    }
}
