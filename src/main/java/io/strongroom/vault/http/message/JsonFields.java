package io.strongroom.vault.http.message;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import io.strongroom.domain.Checked;

import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields of a JSON object that came as a body. Nothing is converted: a number is no text.
/// Fields the contract does not know are ignored; no field may be there twice, since readers differ
/// in which one they take.
public final class JsonFields {

    static final String HALF_CHARACTER = "Holds half of a surrogate pair, which is no character.";

    private static final String MALFORMED =
            "Is not well-formed JSON, or holds half of a surrogate pair.";

    private static final String BODY = "body";

    /// What a field holds that is neither a text nor a flag.
    private enum Other {
        NULL,
        UNUSABLE
    }

    private final Map<String, Object> values = new HashMap<>();
    private final Problems problems;

    /// Where reading stands: a field that is wanted, or else the body.
    private String reading = BODY;

    private JsonFields(Problems problems) {
        this.problems = problems;
    }

    /// Reads a body and overwrites it. What Gson's reader and `String` keep of it cannot be
    /// overwritten.
    ///
    /// @param known the fields to read
    /// @param problems takes what is wrong with single fields
    /// @throws InvalidRequestException if the body is not a JSON object in UTF-8; it never carries
    ///   the reader's own words, which quote the body
    public static JsonFields read(byte[] body, Set<String> known, Problems problems)
            throws InvalidRequestException {
        JsonFields fields = new JsonFields(problems);
        CharBuffer text = decode(body, problems);
        try (JsonReader reader =
                new JsonReader(new CharArrayReader(text.array(), 0, text.limit()))) {
            reader.setStrictness(Strictness.STRICT);
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw problems.refuse(BODY, "Must be a JSON object.");
            }
            fields.take(reader, known);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw problems.refuse(BODY, "Must be one JSON object and nothing more.");
            }
        } catch (IOException malformed) {
            throw problems.refuse(fields.reading, MALFORMED);
        } finally {
            Arrays.fill(text.array(), '\0');
        }
        return fields;
    }

    /// A text that must be there, as the rule makes it; a missing one is judged like an empty one.
    ///
    /// @return empty if it is not valid, which was noted
    public <T> Optional<T> required(String field, Function<String, Checked<T>> rule) {
        return values.containsKey(field)
                ? text(field).flatMap(text -> problems.valid(rule.apply(text)))
                : problems.valid(rule.apply(""));
    }

    /// A text that may be missing or `null`, as the rule makes it.
    ///
    /// @return empty if it is not there, or if it is not valid, which was noted
    public <T> Optional<T> optional(String field, Function<String, Checked<T>> rule) {
        return values.get(field) == Other.NULL
                ? Optional.empty()
                : text(field).flatMap(text -> problems.valid(rule.apply(text)));
    }

    /// A `true` or `false`; `false` if it is missing.
    public boolean flag(String field) {
        return switch (values.get(field)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> {
                problems.add(field, "Must be true or false.");
                yield false;
            }
        };
    }

    /// A text as it came.
    ///
    /// @return empty if it is missing, or is no text, which was noted
    public Optional<String> text(String field) {
        return switch (values.get(field)) {
            case null -> Optional.empty();
            case String text when StandardCharsets.UTF_8.newEncoder().canEncode(text) ->
                    Optional.of(text);
            case String _ -> {
                problems.add(field, HALF_CHARACTER);
                yield Optional.empty();
            }
            default -> {
                problems.add(field, "Must be text.");
                yield Optional.empty();
            }
        };
    }

    private void take(JsonReader reader, Set<String> known) throws IOException {
        Set<String> seen = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            boolean wanted = known.contains(name);
            if (!seen.add(name)) {
                problems.add(wanted ? name : BODY, "Has a field more than once.");
            }
            if (wanted) {
                reading = name;
                values.put(name, value(reader));
                reading = BODY;
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    private static Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case STRING -> reader.nextString();
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield Other.NULL;
            }
            default -> {
                reader.skipValue();
                yield Other.UNUSABLE;
            }
        };
    }

    private static CharBuffer decode(byte[] body, Problems problems)
            throws InvalidRequestException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            throw problems.refuse(BODY, "Is not UTF-8.");
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }
}
