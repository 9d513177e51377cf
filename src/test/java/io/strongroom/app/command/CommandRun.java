package io.strongroom.app.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.app.keys.StoredKeys;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.support.KeysInMemory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs commands in this process and keeps what they print.
final class CommandRun {

    private final AppPaths paths;
    private final Map<String, String> environment;
    private final StringBuilder everything = new StringBuilder();
    private final KeysInMemory keyring = new KeysInMemory();
    private AccountKeys sealed = new KeysInMemory();
    private byte[] input = {};
    private final List<String> hidden = new ArrayList<>();
    private boolean interactive;
    private String out = "";
    private String err = "";

    CommandRun(AppPaths paths, Map<String, String> environment) {
        this.paths = paths;
        this.environment = environment;
    }

    /// What the next command reads.
    CommandRun with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    CommandRun with(byte[] bytes) {
        input = bytes;
        return this;
    }

    /// Has a person at the keyboard, who types these lines when asked for a passphrase.
    CommandRun typing(String... lines) {
        hidden.addAll(List.of(lines));
        return interactive();
    }

    /// The keyring of the commands.
    KeysInMemory keyring() {
        return keyring;
    }

    /// Has no keyring, and the keys of accounts sealed by the vault itself.
    CommandRun withoutKeyring() {
        keyring.failWith(new KeyProblem.NoKeyring());
        sealed =
                StoredKeys.of(paths.home(), Clock.systemUTC(), BuildInfo.load()).in(KeyPlace.VAULT);
        return this;
    }

    /// Has a person at the keyboard.
    CommandRun interactive() {
        interactive = true;
        return this;
    }

    int command(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        CommandContext context =
                CommandContext.of(
                        environment,
                        paths,
                        new Terminal(
                                new ByteArrayInputStream(input),
                                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                                () -> interactive,
                                _ -> hidden.isEmpty() ? null : hidden.removeFirst().toCharArray()),
                        place -> place == KeyPlace.KEYRING ? keyring : sealed);
        int exitCode = new CommandLineApp(context).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        everything.append(out).append(err);
        return exitCode;
    }

    /// Runs `list --format json`.
    JsonArray list() {
        command("list", "--format", "json");
        return JsonParser.parseString(out).getAsJsonArray();
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /// What all commands so far have printed.
    String everything() {
        return everything.toString();
    }
}
