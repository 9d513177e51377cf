package io.strongroom.app.importing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.ui.text.AdviceMessages;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The rows of an import as they are printed, for programs and for people.
public final class ImportListing {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final boolean digests;
    private final AdviceMessages advice;

    /// @param digests whether to tell each value's SHA-256 and length in bytes
    /// @param advice makes sentences of what is probably not meant
    public ImportListing(boolean digests, AdviceMessages advice) {
        this.digests = digests;
        this.advice = advice;
    }

    /// A JSON array with an object for each secret and then one for each thing that gives none, or
    /// is to be known. All have the same fields; what does not apply is `null`.
    ///
    /// @param refused what gives no secret
    /// @param remarks what is to be known beside that, as a line whose key a later one sets again
    /// @param outcomes what became of those that were sent, in the order of the rows with an item;
    ///   empty when nothing was sent
    public String json(
            List<PlannedRow> rows,
            List<Finding> refused,
            List<Finding> remarks,
            List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        JsonArray printed = new JsonArray();
        for (PlannedRow row : rows) {
            boolean sent = row.item().isPresent() && next.hasNext();
            printed.add(printed(row, sent ? next.next() : null));
        }
        refused.forEach(finding -> printed.add(printed(finding, "refuse", true)));
        remarks.forEach(finding -> printed.add(printed(finding, "note", false)));
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
        return origin.line().isPresent()
                ? file(origin) + ":" + origin.line().getAsInt()
                : file(origin);
    }

    private static String file(Origin origin) {
        return origin.file().map(Path::toString).orElse("-");
    }

    private JsonObject printed(PlannedRow planned, @Nullable Outcome outcome) {
        Candidate candidate = planned.row().candidate();
        JsonObject printed = begun(Optional.of(candidate.origin()));
        printed.addProperty("name", planned.row().name());
        printed.addProperty("kind", lower(candidate.kind()));
        printed.addProperty("isFile", candidate.isFile());
        if (digests) {
            printed.addProperty("bytes", candidate.bytes());
            printed.addProperty("sha256", Fingerprint.of(candidate));
        }
        printed.addProperty("action", lower(planned.action()));
        printed.addProperty("refused", planned.isRefused());
        printed.add("problems", array(planned.problem().stream()));
        printed.add("advice", array(planned.row().advice().stream().map(advice::of)));
        printed.addProperty("result", outcome == null ? null : result(outcome));
        printed.addProperty("id", outcome == null ? null : id(outcome));
        return printed;
    }

    private JsonObject printed(Finding found, String action, boolean isRefused) {
        JsonObject printed = begun(found.origin());
        Stream.of("name", "kind", "isFile").forEach(field -> printed.add(field, JsonNull.INSTANCE));
        if (digests) {
            Stream.of("bytes", "sha256").forEach(field -> printed.add(field, JsonNull.INSTANCE));
        }
        printed.addProperty("action", action);
        printed.addProperty("refused", isRefused);
        printed.add("problems", array(Stream.of(found.sentence())));
        printed.add("advice", new JsonArray());
        Stream.of("result", "id").forEach(field -> printed.add(field, JsonNull.INSTANCE));
        return printed;
    }

    private static JsonObject begun(Optional<Origin> origin) {
        JsonObject printed = new JsonObject();
        printed.addProperty("file", origin.map(ImportListing::file).orElse(null));
        printed.addProperty(
                "line",
                origin.map(Origin::line)
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .orElse(null));
        return printed;
    }

    private static JsonArray array(Stream<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
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
}
