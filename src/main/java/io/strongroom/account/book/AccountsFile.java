package io.strongroom.account.book;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import io.strongroom.account.JsonFile;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.file.PrivateFiles;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
        return file.load(AccountsFile::read);
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
                file.save(write(then));
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

    /// Member by member: the window reads this before its first frame, and Gson's records, which it
    /// fills by reflection, would take longer.
    private static Accounts read(JsonObject json) {
        List<StoredAccount> accounts = new ArrayList<>();
        // What is not understood as a list is not written over by one.
        if (!(json.get("accounts") instanceof JsonArray rows)) {
            throw new IllegalArgumentException("without its accounts");
        }
        rows.forEach(row -> accounts.add(account(row)));
        return new Accounts(accounts, text(json, "current"));
    }

    private static StoredAccount account(JsonElement row) {
        if (!(row instanceof JsonObject json)) {
            throw new IllegalArgumentException("an account is not an object");
        }
        return new StoredAccount(
                required(json, "id"),
                required(json, "name"),
                BaseUrl.parse(required(json, "baseUrl")),
                Scope.of(text(json, "team")),
                KeyPlace.valueOf(required(json, "key").toUpperCase(Locale.ROOT)),
                text(json, "authority").map(Path::of),
                text(json, "owner"));
    }

    private static JsonObject write(Accounts accounts) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        accounts.current().ifPresent(id -> json.addProperty("current", id));
        JsonArray rows = new JsonArray();
        accounts.all().forEach(account -> rows.add(write(account)));
        json.add("accounts", rows);
        return json;
    }

    private static JsonObject write(StoredAccount account) {
        JsonObject json = new JsonObject();
        json.addProperty("id", account.id());
        json.addProperty("name", account.name());
        json.addProperty("baseUrl", account.baseUrl().uri().toString());
        account.defaultScope().teamId().ifPresent(team -> json.addProperty("team", team));
        json.addProperty("key", account.keyPlace().name().toLowerCase(Locale.ROOT));
        account.authority().ifPresent(file -> json.addProperty("authority", file.toString()));
        account.owner().ifPresent(id -> json.addProperty("owner", id));
        return json;
    }

    private static String required(JsonObject json, String name) {
        return text(json, name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (element == null || element.isJsonNull()) {
            return Optional.empty();
        }
        if (element instanceof JsonPrimitive text && text.isString()) {
            return Optional.of(text.getAsString());
        }
        throw new IllegalArgumentException(name + " is not a text");
    }
}
