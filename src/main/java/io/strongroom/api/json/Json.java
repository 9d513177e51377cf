package io.strongroom.api.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import okhttp3.ResponseBody;

import org.jspecify.annotations.Nullable;

import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// The one Gson, and the way Retrofit uses it: strict, so that what is not JSON, or has a text
/// where the contract has a yes or no, is refused and not guessed at.
public final class Json {

    static final Gson GSON =
            new GsonBuilder()
                    .setStrictness(Strictness.STRICT)
                    .disableHtmlEscaping()
                    .registerTypeAdapter(String.class, new Text().nullSafe())
                    .registerTypeAdapter(Boolean.class, new YesOrNo().nullSafe())
                    .create();

    private Json() {}

    /// Reads answers; every fault is a [BadJsonException].
    public static Converter.Factory answers() {
        GsonConverterFactory gson = GsonConverterFactory.create(GSON);
        return new Converter.Factory() {
            @Override
            public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
                    Type type, Annotation[] annotations, Retrofit retrofit) {
                Converter<ResponseBody, ?> reading =
                        gson.responseBodyConverter(type, annotations, retrofit);
                return reading == null ? null : body -> read(reading, body);
            }
        };
    }

    private static <T> @Nullable T read(Converter<ResponseBody, T> reading, ResponseBody body)
            throws BadJsonException {
        try {
            return reading.convert(body);
        } catch (IOException | RuntimeException _) {
            throw new BadJsonException();
        }
    }

    /// A JSON string, and nothing that could be taken for one.
    private static final class Text extends TypeAdapter<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            if (in.peek() != JsonToken.STRING) {
                throw new JsonSyntaxException("not a text");
            }
            return in.nextString();
        }

        @Override
        public void write(JsonWriter out, String text) throws IOException {
            out.value(text);
        }
    }

    /// `true` or `false`, and nothing that could be taken for one.
    private static final class YesOrNo extends TypeAdapter<Boolean> {
        @Override
        public Boolean read(JsonReader in) throws IOException {
            return in.nextBoolean();
        }

        @Override
        public void write(JsonWriter out, Boolean yes) throws IOException {
            out.value(yes);
        }
    }
}
