package io.strongroom.vault.http.message;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Page;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The JSON of every answer, as UTF-8 bytes. Fields stand in the order of the published page; what
/// is absent is `null`.
public final class ReplyBody {

    /// Writes one JSON value.
    @FunctionalInterface
    private interface Part {
        void write(JsonWriter json) throws IOException;
    }

    /// Writes one row of a list.
    @FunctionalInterface
    private interface Row<T> {
        void write(JsonWriter json, T row) throws IOException;
    }

    private ReplyBody() {}

    /// A failure in one sentence.
    public static byte[] detail(String sentence) {
        return bytes(json -> json.beginObject().name("detail").value(sentence).endObject());
    }

    /// What is wrong with a request, parameter by parameter.
    public static byte[] errors(List<Problem> problems) {
        return bytes(json -> {
            json.beginObject().name("errors").beginArray();
            for (Problem problem : problems) {
                json.beginObject();
                json.name("param").value(problem.parameter());
                json.name("details").value(problem.details());
                json.endObject();
            }
            json.endArray().endObject();
        });
    }

    /// Done, and nothing to tell.
    public static byte[] nothing() {
        return data(JsonWriter::nullValue);
    }

    /// One secret, without its value.
    public static byte[] secret(Secret secret) {
        return data(json -> write(json, secret));
    }

    /// A page of secrets, without their values.
    public static byte[] secrets(Page<Secret> page, int limit) {
        return page(page, limit, ReplyBody::write);
    }

    /// The value of a secret, for its owner.
    public static byte[] value(SecretValue value) {
        return data(json -> json.beginObject().name("value").value(value.reveal()).endObject());
    }

    /// A team and the caller's role in it.
    public static byte[] team(Membership team) {
        return data(json -> write(json, team));
    }

    /// A page of the caller's teams.
    public static byte[] teams(Page<Membership> page, int limit) {
        return page(page, limit, ReplyBody::write);
    }

    /// A page of the people in a team.
    public static byte[] members(Page<TeamMember> page, int limit) {
        return page(page, limit, ReplyBody::write);
    }

    /// Who the caller is. A vault has one person, who administers it.
    public static byte[] identity(Identity identity) {
        return data(json -> {
            json.beginObject();
            json.name("id").value(identity.id());
            optional(json.name("name"), identity.name());
            optional(json.name("email"), identity.email());
            json.name("slug").nullValue();
            json.name("role").value("ADMIN");
            json.name("createdAt").nullValue();
            json.name("scope").beginObject();
            for (Map.Entry<String, Identity.Permission> area : identity.permissions().entrySet()) {
                json.name(area.getKey()).beginObject();
                json.name("read").value(area.getValue().read());
                json.name("write").value(area.getValue().write());
                json.endObject();
            }
            json.endObject().endObject();
        });
    }

    /// What this server can do beyond the published contract.
    public static byte[] extensions(String version) {
        return data(json -> {
            json.beginObject().name("version").value(version);
            json.name("reveal").value(true);
            json.name("createTeam").value(true);
            json.endObject();
        });
    }

    private static void write(JsonWriter json, Secret secret) throws IOException {
        json.beginObject();
        json.name("id").value(secret.id());
        json.name("name").value(secret.name());
        optional(json.name("description"), secret.description());
        json.name("isFile").value(secret.isFile());
        optional(json.name("userId"), secret.userId());
        optional(json.name("teamId"), secret.scope().teamId());
        json.name("createdAt").value(secret.createdAt().toString());
        json.name("updatedAt").value(secret.updatedAt().toString());
        json.endObject();
    }

    private static void write(JsonWriter json, Membership team) throws IOException {
        json.beginObject();
        json.name("teamId").value(team.teamId());
        json.name("name").value(team.name());
        optional(json.name("slug"), team.slug());
        json.name("role").value(team.role().name());
        optional(json.name("createdAt"), team.createdAt());
        json.endObject();
    }

    private static void write(JsonWriter json, TeamMember member) throws IOException {
        json.beginObject();
        json.name("userId").value(member.userId());
        optional(json.name("userName"), member.name());
        optional(json.name("userEmail"), member.email());
        json.name("role").value(member.role().name());
        optional(json.name("joinedAt"), member.joinedAt());
        json.endObject();
    }

    private static void optional(JsonWriter json, Optional<?> value) throws IOException {
        json.value(value.map(Object::toString).orElse(null));
    }

    private static byte[] data(Part part) {
        return bytes(json -> {
            part.write(json.beginObject().name("data"));
            json.endObject();
        });
    }

    private static <T> byte[] page(Page<T> page, int limit, Row<T> row) {
        return bytes(json -> {
            json.beginObject().name("data").beginArray();
            for (T item : page.items()) {
                row.write(json, item);
            }
            json.endArray();
            json.name("total_count").value(page.total());
            json.name("offset").value(page.offset());
            json.name("limit").value(limit);
            json.endObject();
        });
    }

    private static byte[] bytes(Part part) {
        Text text = new Text();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setStrictness(Strictness.STRICT);
            json.setFormattingStyle(FormattingStyle.COMPACT);
            part.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.written.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Takes the JSON in the many small pieces it comes in; the writers of the JDK lock or encode
    /// at each of them, which takes longer than all the rest.
    private static final class Text extends Writer {

        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(int c) {
            written.append((char) c);
        }

        @Override
        public void write(char[] chars, int from, int count) {
            written.append(chars, from, count);
        }

        @Override
        public void write(String text, int from, int count) {
            written.append(text, from, from + count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
