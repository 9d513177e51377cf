package io.strongroom.api.json;

import com.google.gson.stream.JsonWriter;

import io.strongroom.domain.NewSecret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.Buffer;
import okio.BufferedSink;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The body of a write. It is sent once, never again by OkHttp itself, does not print, and
/// overwrites its bytes when closed. No record of ours ever holds a value on its way out. What is
/// absent is not sent: no null, no empty `teamId`.
public final class JsonBody extends RequestBody implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] utf8;

    private JsonBody(Content content) {
        Buffer buffer = new Buffer();
        try (JsonWriter json =
                new JsonWriter(
                        new OutputStreamWriter(buffer.outputStream(), StandardCharsets.UTF_8))) {
            json.beginObject();
            content.writeTo(json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory refused a write", impossible);
        }
        utf8 = buffer.readByteArray();
    }

    /// A secret to be created.
    public static JsonBody of(NewSecret secret) {
        return new JsonBody(json -> {
            json.name("name").value(secret.name().text());
            json.name("value").value(secret.value().reveal());
            write(json, "description", secret.description());
            write(json, "teamId", secret.scope().teamId());
            json.name("isFile").value(secret.isFile());
        });
    }

    /// What is to change in a secret.
    public static JsonBody of(SecretChange change) {
        return new JsonBody(json -> {
            write(json, "name", change.name().map(name -> name.text()));
            write(json, "value", change.value().map(SecretValue::reveal));
            write(json, "description", change.description());
        });
    }

    /// A team to be made.
    public static JsonBody ofTeam(String name) {
        return new JsonBody(json -> json.name("name").value(name));
    }

    /// A sign-in to begin.
    ///
    /// @param publicKey what its result is to be encrypted for, in PEM
    public static JsonBody ofSignIn(String publicKey) {
        return new JsonBody(json -> json.name("encryptionPublicKey").value(publicKey));
    }

    private static void write(JsonWriter json, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            json.name(name).value(text.get());
        }
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return utf8.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(utf8);
    }

    /// Overwrites the bytes.
    @Override
    public void close() {
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "JsonBody[not shown]";
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(JsonWriter json) throws IOException;
    }
}
