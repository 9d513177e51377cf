package io.strongroom.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.strongroom.domain.Secret;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// Secrets as a list is printed, for programs and for people.
final class SecretListing {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private SecretListing() {}

    /// A JSON array with the fields of the HTTP contract; what is absent is `null`, as in its
    /// answers.
    static String json(List<Secret> secrets) {
        return GSON.toJson(secrets.stream().map(Row::of).toList());
    }

    /// A line each: name, text or file, time of the last change, ID, and what it is for.
    static List<String> columns(List<Secret> secrets) {
        int width = secrets.stream().mapToInt(secret -> secret.name().length()).max().orElse(0);
        return secrets.stream().map(secret -> line(secret, width)).toList();
    }

    private static String line(Secret secret, int width) {
        return "%s%s  %s  %s  %s  %s"
                .formatted(
                        secret.name(),
                        " ".repeat(width - secret.name().length()),
                        secret.isFile() ? "file" : "text",
                        secret.updatedAt().truncatedTo(ChronoUnit.SECONDS),
                        secret.id(),
                        secret.description().orElse("").replace("\n", " "))
                .stripTrailing();
    }

    private record Row(
            String id,
            String name,
            @Nullable String description,
            boolean isFile,
            @Nullable String userId,
            @Nullable String teamId,
            String createdAt,
            String updatedAt) {

        static Row of(Secret secret) {
            return new Row(
                    secret.id(),
                    secret.name(),
                    secret.description().orElse(null),
                    secret.isFile(),
                    secret.userId().orElse(null),
                    secret.scope().teamId().orElse(null),
                    secret.createdAt().toString(),
                    secret.updatedAt().toString());
        }
    }
}
