package io.strongroom.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.Accounts;
import io.strongroom.account.book.StoredAccount;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /// What there is: the account from the environment, the vault on this machine, and the stored
    /// ones. That the one in the environment cannot be used is said.
    static List<Row> rows(Accounts stored, CommandContext context) {
        List<Row> rows = new ArrayList<>();
        boolean environmentWins = false;
        switch (EnvironmentAccount.read(context.environment())) {
            case EnvironmentAccount.Absent() -> {}
            case EnvironmentAccount.Found(Account.Hosted account) -> {
                environmentWins = true;
                rows.add(
                        new Row(
                                AccountName.ENVIRONMENT,
                                account.baseUrl().uri().toString(),
                                account.defaultScope().teamId().orElse(null),
                                AccountName.ENVIRONMENT,
                                true));
            }
            case EnvironmentAccount.Unusable(var problem) ->
                    context.terminal().say(context.sentences().of(problem));
        }
        Optional<StoredAccount> chosen = stored.chosen();
        rows.add(
                new Row(AccountName.LOCAL, null, null, null, !environmentWins && chosen.isEmpty()));
        for (StoredAccount account : stored.all()) {
            rows.add(
                    new Row(
                            account.name(),
                            account.baseUrl().uri().toString(),
                            account.defaultScope().teamId().orElse(null),
                            account.keyPlace().name().toLowerCase(Locale.ROOT),
                            !environmentWins && chosen.filter(account::equals).isPresent()));
        }
        return rows;
    }

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
