package io.strongroom.intake.review;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Limits;
import io.strongroom.domain.SecretName;
import io.strongroom.intake.recognition.Origin;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Better names for a row whose own cannot be sent.
final class NameSuggestions {

    /// How many numbers are tried.
    private static final int NUMBERS = 10_000;

    private NameSuggestions() {}

    /// A name made of the row's own, for one that breaks the rule, with a number behind it if
    /// another row has that; for one that others have as well, a name that is free: its file's, its
    /// folder's and its file's, or its own with a number.
    ///
    /// @param here whether a row has a good name
    /// @param there whether a secret of the scope has it
    static Optional<String> of(Row row, Predicate<String> here, Predicate<String> there) {
        Predicate<String> free = here.or(there).negate();
        return row.problem()
                .flatMap(problem ->
                        switch (problem) {
                            case RowProblem.BadName _ ->
                                    row.betterName()
                                            .flatMap(better -> unlessHere(better, here, free));
                            case RowProblem.TwiceHere _, RowProblem.OtherKind _ ->
                                    Stream.concat(fromFile(row), numbered(row.name()))
                                            .filter(NameSuggestions::isGood)
                                            .filter(free)
                                            .findFirst();
                        });
    }

    private static Optional<String> unlessHere(
            String better, Predicate<String> here, Predicate<String> free) {
        return here.test(better) ? numbered(better).filter(free).findFirst() : Optional.of(better);
    }

    private static Stream<String> fromFile(Row row) {
        Origin origin = row.candidate().origin();
        return origin.line().isPresent()
                ? Stream.empty()
                : origin.file().stream()
                        .flatMap(file ->
                                Stream.of(
                                        origin.fileName(),
                                        file.resolveSibling("").getFileName()
                                                + " "
                                                + origin.fileName()))
                        .flatMap(words -> SecretName.suggest(words).stream());
    }

    private static Stream<String> numbered(String name) {
        return IntStream.range(2, NUMBERS)
                .mapToObj(number -> "_" + number)
                .map(end ->
                        name.substring(0, Math.min(name.length(), Limits.NAME - end.length()))
                                + end);
    }

    private static boolean isGood(String name) {
        return SecretName.parse(name) instanceof Checked.Valid<SecretName>;
    }
}
