package io.strongroom.intake.review;

import io.strongroom.domain.SecretValue;
import io.strongroom.domain.envfile.Problem;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Note;
import io.strongroom.intake.recognition.Recognised;
import io.strongroom.intake.recognition.Recognised.Form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One file or one paste in a [Review], with its rows. Both its forms keep what was done to them,
/// so that switching there and back loses nothing.
public final class Group {

    private final Recognised recognised;
    private final Map<Form, List<Row>> rows = new EnumMap<>(Form.class);
    private Form form;

    Group(Recognised recognised, ValueDoctor doctor) {
        this.recognised = recognised;
        this.form = recognised.proposed();
        Set<Integer> unexpanded = unexpandedLines(recognised);
        for (Form each : Form.values()) {
            rows.put(
                    each,
                    recognised.in(each).stream()
                            .map(candidate ->
                                    new Row(candidate, doctor, isOneOf(candidate, unexpanded)))
                            .toList());
        }
    }

    private static Set<Integer> unexpandedLines(Recognised recognised) {
        return recognised.notes().stream()
                .flatMap(note ->
                        note instanceof Note.OfLine(Problem.NotExpanded(int line, var _))
                                ? Stream.of(line)
                                : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static boolean isOneOf(Candidate candidate, Set<Integer> lines) {
        OptionalInt line = candidate.origin().line();
        return line.isPresent() && lines.contains(line.getAsInt());
    }

    /// What was recognised: where it came from, what it is, what to tell about it.
    public Recognised recognised() {
        return recognised;
    }

    /// The form it has at the moment.
    public Form form() {
        return form;
    }

    /// Its rows in that form.
    public List<Row> rows() {
        return rows.getOrDefault(form, List.of());
    }

    void choose(Form chosen) {
        form = chosen;
    }

    /// Overwrites the values of both forms, those that fixes made as well.
    void close() {
        rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.candidate().value())
                .forEach(SecretValue::close);
        recognised.close();
    }
}
