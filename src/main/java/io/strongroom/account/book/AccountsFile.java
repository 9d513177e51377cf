package io.strongroom.account.book;

import io.strongroom.account.JsonFile;
import io.strongroom.account.PrivateFiles;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The list of accounts on disk, `accounts.json`. Never a key. Several processes may change it:
/// each change is made to what is on disk then, and waits for the one under way.
final class AccountsFile {

    private static final int FORMAT = 1;

    private final JsonFile file;

    AccountsFile(Path home, Clock clock) {
        this.file = new JsonFile(home.resolve("accounts.json"), FORMAT, clock);
    }

    JsonFile.Loaded<Accounts> load() {
        return file.load(Stored.class, Stored::meaning);
    }

    /// Makes a change: all of it or, when it fails, none.
    synchronized void change(Change change) throws AccountException {
        try (FileChannel turn = PrivateFiles.append(file.path().resolveSibling("accounts.lock"));
                FileLock _ = turn.lock()) {
            JsonFile.Loaded<Accounts> loaded = load();
            if (loaded.problem().isPresent()) {
                throw new AccountException(new AccountProblem.ListInTheWay(loaded.problem().get()));
            }
            Accounts now = loaded.content().orElse(Accounts.NONE);
            Accounts then = change.of(now);
            if (!then.equals(now)) {
                file.save(Stored.of(then));
            }
        } catch (IOException notWritten) {
            throw new AccountException(new AccountProblem.ListNotWritten(file.path()), notWritten);
        }
    }

    /// What is to become of the accounts.
    @FunctionalInterface
    interface Change {
        Accounts of(Accounts now) throws AccountException;
    }

    private record Stored(
            int format, @Nullable String current, @Nullable List<@Nullable StoredRow> accounts) {

        static Stored of(Accounts accounts) {
            return new Stored(
                    FORMAT,
                    accounts.current().orElse(null),
                    accounts.all().stream().<@Nullable StoredRow>map(StoredRow::of).toList());
        }

        Accounts meaning() {
            List<@Nullable StoredRow> rows = accounts == null ? List.of() : accounts;
            return new Accounts(
                    rows.stream().map(row -> told(row, "account").account()).toList(),
                    Optional.ofNullable(current));
        }
    }

    /// @param team absent is personal
    private record StoredRow(
            @Nullable String id,
            @Nullable String name,
            @Nullable String baseUrl,
            @Nullable String team,
            @Nullable String key,
            @Nullable String authority) {

        static StoredRow of(StoredAccount account) {
            return new StoredRow(
                    account.id(),
                    account.name(),
                    account.baseUrl().uri().toString(),
                    account.defaultScope().teamId().orElse(null),
                    account.keyPlace().name().toLowerCase(Locale.ROOT),
                    account.authority().map(Path::toString).orElse(null));
        }

        StoredAccount account() {
            return new StoredAccount(
                    told(id, "id"),
                    told(name, "name"),
                    BaseUrl.parse(told(baseUrl, "baseUrl")),
                    Scope.of(Optional.ofNullable(team)),
                    KeyPlace.valueOf(told(key, "key").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(authority).map(Path::of));
        }
    }

    private static <T> T told(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return part;
    }
}
