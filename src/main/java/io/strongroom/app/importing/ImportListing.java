package io.strongroom.app.importing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.ui.text.AdviceMessages;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// The rows of an import as they are printed, for programs and for people.
public final class ImportListing {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final boolean digests;
    private final AdviceMessages advice;

    /// @param digests whether to tell each value's SHA-256 and length in bytes
    /// @param advice makes sentences of what is probably not meant
    public ImportListing(boolean digests, AdviceMessages advice) {
        this.digests = digests;
        this.advice = advice;
    }

    /// A JSON array with an object for each secret; what is not told is absent.
    ///
    /// @param outcomes what became of those that were sent, in the order of the rows with an item;
    ///   empty when nothing was sent
    public String json(List<PlannedRow> rows, List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        List<Printed> printed = new ArrayList<>();
        for (PlannedRow row : rows) {
            boolean sent = row.item().isPresent() && next.hasNext();
            printed.add(printed(row, sent ? next.next() : null));
        }
        return GSON.toJson(printed);
    }

    /// A line each: name, kind, what will be done, where it came from, and what is in the way.
    public List<String> columns(List<PlannedRow> rows) {
        int width = rows.stream().mapToInt(row -> row.row().name().length()).max().orElse(0);
        return rows.stream().map(row -> line(row, width)).toList();
    }

    private String line(PlannedRow planned, int width) {
        Candidate candidate = planned.row().candidate();
        String name = planned.row().name();
        StringBuilder line =
                new StringBuilder(
                        "%s%s  %-6s  %s  %s"
                                .formatted(
                                        name,
                                        " ".repeat(width - name.length()),
                                        lower(planned.action()),
                                        lower(candidate.kind()),
                                        place(candidate.origin())));
        if (digests) {
            line.append("  ")
                    .append(candidate.bytes())
                    .append("  ")
                    .append(Fingerprint.of(candidate));
        }
        planned.problem().ifPresent(problem -> line.append("  ").append(problem));
        return line.toString();
    }

    /// Where a secret came from, for people: `file:line`.
    public static String place(Origin origin) {
        String file = origin.file().map(Path::toString).orElse("-");
        return origin.line().isPresent() ? file + ":" + origin.line().getAsInt() : file;
    }

    private Printed printed(PlannedRow planned, @Nullable Outcome outcome) {
        Candidate candidate = planned.row().candidate();
        Origin origin = candidate.origin();
        return new Printed(
                origin.file().map(Path::toString).orElse("-"),
                origin.line().isPresent() ? origin.line().getAsInt() : null,
                planned.row().name(),
                lower(candidate.kind()),
                candidate.isFile(),
                digests ? candidate.bytes() : null,
                digests ? Fingerprint.of(candidate) : null,
                lower(planned.action()),
                planned.problem().stream().toList(),
                planned.row().advice().stream().map(advice::of).toList(),
                outcome == null ? null : result(outcome),
                outcome == null ? null : id(outcome));
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created _ -> "created";
            case Outcome.Updated _ -> "updated";
            case Outcome.Failed _, Outcome.Lost _ -> "failed";
            case Outcome.Unknown _ -> "unknown";
            case Outcome.NotSent _ -> "not-sent";
        };
    }

    private static @Nullable String id(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var secret, var _) -> secret.id();
            case Outcome.Updated(var secret, var _) -> secret.id();
            case Outcome.Failed _, Outcome.Lost _, Outcome.Unknown _, Outcome.NotSent _ -> null;
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Printed(
            String file,
            @Nullable Integer line,
            String name,
            String kind,
            boolean isFile,
            @Nullable Integer bytes,
            @Nullable String sha256,
            String action,
            List<String> problems,
            List<String> advice,
            @Nullable String result,
            @Nullable String id) {}
}
