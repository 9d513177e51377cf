package io.strongroom.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Accounts as they are listed, for programs and for people.
final class AccountListing {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private AccountListing() {}

    /// One account.
    ///
    /// @param name as `--account` takes it
    /// @param baseUrl where its server is; absent for the vault on this machine
    /// @param team the team it means by itself; absent for personal
    /// @param key where its key is kept: `keyring`, `vault` or `environment`; absent where it needs
    ///   none
    /// @param current whether it is meant when none is named
    record Row(
            String name,
            @Nullable String baseUrl,
            @Nullable String team,
            @Nullable String key,
            boolean current) {}

    /// A JSON array.
    static String json(List<Row> rows) {
        return GSON.toJson(rows);
    }

    /// A line each: `*` before the current one, name, address, where the key is, and the team.
    static List<String> columns(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        return rows.stream()
                .map(row ->
                        "%s %s%s  %s  %s  %s"
                                .formatted(
                                        row.current() ? "*" : " ",
                                        row.name(),
                                        " ".repeat(width - row.name().length()),
                                        shown(row.baseUrl()),
                                        shown(row.key()),
                                        row.team() == null ? "" : row.team())
                                .stripTrailing())
                .toList();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
