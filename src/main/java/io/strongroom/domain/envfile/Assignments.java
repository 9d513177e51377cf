package io.strongroom.domain.envfile;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found so far: one entry for each key, and everything to tell.
final class Assignments {

    private final Map<String, EnvFile.Entry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// The last assignment of the key up to now, which gives an entry if its value can be stored.
    void assign(int line, String key, Checked<SecretValue> checked, Quote quote) {
        giveUp(key, line);
        switch (checked) {
            case Checked.Valid<SecretValue>(SecretValue value) ->
                    entries.put(key, new EnvFile.Entry(line, key, value, quote));
            case Checked.Invalid<SecretValue>(List<Violation> broken) ->
                    problems.add(
                            broken.getFirst() instanceof Violation.HalfCharacter
                                    ? new Problem.HalfCharacter(line, key)
                                    : new Problem.EmptyValue(line, key));
        }
    }

    /// The last assignment of the key up to now, which gives no entry.
    void keepOut(String key, Problem problem) {
        giveUp(key, problem.line());
        problems.add(problem);
    }

    /// Something to tell that changes no entry.
    void tell(Problem problem) {
        problems.add(problem);
    }

    EnvFile inOrderOfLines() {
        problems.sort(Comparator.comparingInt(Problem::line));
        return new EnvFile(List.copyOf(entries.values()), List.copyOf(problems));
    }

    private void giveUp(String key, int lastLine) {
        EnvFile.Entry earlier = entries.remove(key);
        if (earlier != null) {
            earlier.value().close();
            problems.add(new Problem.DuplicateKey(earlier.line(), key, lastLine));
        }
    }
}
