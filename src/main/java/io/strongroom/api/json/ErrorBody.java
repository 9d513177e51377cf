package io.strongroom.api.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a failure's body says. Four shapes of JSON are in use, and plain text; all are read:
/// `{"errors":[{"param","details"}]}`, `{"detail":[{"loc":[…],"msg"}]}`, `{"detail":"text"}` and
/// `{"error":{"code","message"}}`. HTML pages and anything else say nothing. An `input`, which may
/// echo a value, is never looked at.
///
/// @param complaints in the server's order, at most [#MOST]
public record ErrorBody(List<Complaint> complaints) {

    /// The most complaints that are kept.
    public static final int MOST = 20;

    private static final List<String> TEXTS = List.of("message", "msg", "details", "detail");
    private static final List<String> PLACES = List.of("body", "query", "path");

    /// @param complaints in the server's order
    public ErrorBody {
        complaints = complaints.stream().filter(each -> !each.isEmpty()).limit(MOST).toList();
    }

    /// One complaint, its texts fit to show.
    ///
    /// @param parameter what it is about; empty when it is about the whole
    /// @param code the server's name for it; may be empty
    /// @param text the server's words; may be empty
    public record Complaint(String parameter, String code, String text) {
        /// @param parameter a leading `body`, `query` or `path` is dropped
        public Complaint {
            parameter = ServerText.clean(parameter);
            code = ServerText.clean(code);
            text = ServerText.clean(text);
        }

        private boolean isEmpty() {
            return text.isEmpty() && code.isEmpty();
        }

        private String line() {
            return parameter.isEmpty() || text.isEmpty() ? text : parameter + ": " + text;
        }
    }

    /// Reads a body of whatever kind.
    public static ErrorBody read(String body) {
        String text = body.strip();
        if (text.startsWith("{")) {
            return new ErrorBody(ofJson(text));
        }
        return text.startsWith("[") || text.startsWith("\"") || ServerText.isMarkup(text)
                ? new ErrorBody(List.of())
                : new ErrorBody(List.of(new Complaint("", "", text)));
    }

    /// All that is said, on one line.
    public Optional<String> text() {
        String all =
                complaints.stream()
                        .map(Complaint::line)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(ServerText.clean(all));
    }

    private static List<Complaint> ofJson(String text) {
        JsonObject body;
        try {
            body = Json.GSON.fromJson(text, JsonObject.class);
        } catch (RuntimeException _) {
            // Half a JSON text is no sentence, and may hold an echo of what was sent.
            return List.of();
        }
        List<Complaint> found = new ArrayList<>();
        for (String member : List.of("errors", "detail", "error", "message")) {
            addAll(body.get(member), found);
        }
        return found;
    }

    private static void addAll(@Nullable JsonElement said, List<Complaint> found) {
        if (said == null) {
            return;
        }
        if (said.isJsonArray()) {
            said.getAsJsonArray().forEach(each -> addAll(each.isJsonArray() ? null : each, found));
        } else if (said.isJsonObject()) {
            found.add(ofObject(said.getAsJsonObject()));
        } else {
            found.add(new Complaint("", "", text(said)));
        }
    }

    private static Complaint ofObject(JsonObject said) {
        String words =
                TEXTS.stream()
                        .map(member -> text(said.get(member)))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        String parameter =
                said.has("loc") ? location(said.get("loc")) : withoutPlace(text(said.get("param")));
        return new Complaint(parameter, text(said.get("code")), words);
    }

    private static String location(JsonElement loc) {
        if (!loc.isJsonArray()) {
            return withoutPlace(text(loc));
        }
        return withoutPlace(
                loc.getAsJsonArray().asList().stream()
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(".")));
    }

    private static String withoutPlace(String parameter) {
        for (String place : PLACES) {
            if (parameter.equals(place)) {
                return "";
            }
            if (parameter.startsWith(place + ".")) {
                return parameter.substring(place.length() + 1);
            }
        }
        return parameter;
    }

    private static String text(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }
}
