package io.strongroom.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import io.strongroom.file.PrivateFiles;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// A small file of the user's for its owner alone, as JSON that a person can read, with its format
/// as a number in `format`, the first where it does not say. One that does not say what this
/// version understands is put aside, never overwritten.
public final class JsonFile {

    private static final long LARGEST_BYTES = 1 << 20;
    private static final int FIRST = 1;

    private final Path file;
    private final int format;
    private final Clock clock;

    /// @param file where it is; its folder is made with the first [#save(Object)]
    /// @param format the newest that is understood
    /// @param clock dates a file that is put aside
    public JsonFile(Path file, int format, Clock clock) {
        this.file = file;
        this.format = format;
        this.clock = clock;
    }

    /// What was read.
    ///
    /// @param content empty if there is no such file, or none that can be used
    /// @param problem why the file that is there is not used
    public record Loaded<T>(Optional<T> content, Optional<FileProblem> problem) {}

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Reads the file, having Gson fill a record with it.
    ///
    /// @param shape what Gson makes of it
    /// @param meaning what that means; an `IllegalArgumentException` says that it is damaged
    public <S, T> Loaded<T> load(Class<S> shape, Function<S, T> meaning) {
        return load(json -> meaning.apply(gson().fromJson(json, shape)));
    }

    /// Reads the file as it is: without the reflection of Gson's records, for what a window waits
    /// for.
    ///
    /// @param meaning what it means; a `JsonParseException` or an `IllegalArgumentException` says
    ///   that it is damaged
    public <T> Loaded<T> load(Function<JsonObject, T> meaning) {
        try {
            JsonObject json = read();
            return format(json) > format
                    ? unused(new FileProblem.Newer(putAside("newer")))
                    : new Loaded<>(Optional.of(meaning.apply(json)), Optional.empty());
        } catch (NoSuchFileException none) {
            return new Loaded<>(Optional.empty(), Optional.empty());
        } catch (CharacterCodingException
                | MalformedJsonException
                | JsonParseException
                | IllegalArgumentException damaged) {
            return putAsideDamaged();
        } catch (IOException unreadable) {
            return unused(new FileProblem.Unreadable(file));
        }
    }

    /// Writes the file: all of it or, when it fails, none.
    ///
    /// @param content with its `format`
    public void save(Object content) throws IOException {
        String json = gson().toJson(content) + "\n";
        PrivateFiles.replace(file, json.getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject read() throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new JsonParseException("too large");
        }
        JsonReader reader = new JsonReader(new StringReader(Files.readString(file)));
        reader.setStrictness(Strictness.STRICT);
        if (JsonParser.parseReader(reader) instanceof JsonObject json
                && reader.peek() == JsonToken.END_DOCUMENT) {
            return json;
        }
        throw new JsonParseException("not one object");
    }

    /// A file that a person has written need not state it.
    private static int format(JsonObject json) {
        JsonElement stated = json.get("format");
        if (stated == null || stated.isJsonNull()) {
            return FIRST;
        }
        if (stated instanceof JsonPrimitive number && number.isNumber()) {
            return number.getAsInt();
        }
        throw new JsonParseException("its format is no number");
    }

    private static Gson gson() {
        return new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create();
    }

    private <T> Loaded<T> putAsideDamaged() {
        try {
            return unused(new FileProblem.Damaged(putAside("damaged")));
        } catch (IOException notMoved) {
            return unused(new FileProblem.Unreadable(file));
        }
    }

    private Path putAside(String why) throws IOException {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return PrivateFiles.putAside(file, why + "-" + time);
    }

    private static <T> Loaded<T> unused(FileProblem problem) {
        return new Loaded<>(Optional.empty(), Optional.of(problem));
    }
}
