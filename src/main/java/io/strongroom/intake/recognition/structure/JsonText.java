package io.strongroom.intake.recognition.structure;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads JSON as RFC 8259 has it, with no leniency.
public final class JsonText {

    private JsonText() {}

    /// Reads a text as [#read(CharSequence)] does, but with its long words cut short, as
    /// [YamlText#outline(CharSequence)] does.
    public static Optional<Node.Mapping> outline(CharSequence text) {
        return read(LongWords.cut(text));
    }

    /// Reads one object.
    ///
    /// @param text the whole text; blanks around the object may stand, nothing else
    /// @return empty if it is no strict JSON object, has a key twice, or goes beyond the bounds
    public static Optional<Node.Mapping> read(CharSequence text) {
        try (JsonReader json = new JsonReader(Reader.of(text))) {
            json.setStrictness(Strictness.STRICT);
            json.setNestingLimit(Node.DEPTH);
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                return Optional.empty();
            }
            Node.Mapping object = object(json, new NodeBudget());
            return json.peek() == JsonToken.END_DOCUMENT ? Optional.of(object) : Optional.empty();
        } catch (IOException | NoStructureException notJson) {
            return Optional.empty();
        }
    }

    private static Node node(JsonReader json, NodeBudget budget)
            throws IOException, NoStructureException {
        budget.takeOne();
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(json, budget);
            case BEGIN_ARRAY -> array(json, budget);
            case STRING -> new Node.Scalar(json.nextString(), true);
            case NUMBER -> new Node.Scalar(json.nextString(), false);
            case BOOLEAN -> new Node.Scalar(String.valueOf(json.nextBoolean()), false);
            case NULL -> {
                json.nextNull();
                yield new Node.Nothing();
            }
            case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw new NoStructureException();
        };
    }

    private static Node.Mapping object(JsonReader json, NodeBudget budget)
            throws IOException, NoStructureException {
        Map<String, Node> members = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            if (members.put(json.nextName(), node(json, budget)) != null) {
                throw new NoStructureException();
            }
        }
        json.endObject();
        return new Node.Mapping(members);
    }

    private static Node array(JsonReader json, NodeBudget budget)
            throws IOException, NoStructureException {
        List<Node> items = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            items.add(node(json, budget));
        }
        json.endArray();
        return new Node.Sequence(items);
    }
}
