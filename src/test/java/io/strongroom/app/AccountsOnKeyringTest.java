package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;

import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.secretservice.SecretServiceKeyring;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.OnKeyring;

import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The whole program, started anew for each command, in a session with a real keyring of GNOME.
class AccountsOnKeyringTest extends OnKeyring {

    @Test
    void everyCommandFindsTheKeyInTheKeyringAndALockedOneStopsIt() throws Exception {
        Ended added =
                run(
                        FakeProvider.KEY + "\n",
                        "accounts",
                        "add",
                        "Acme",
                        "--base-url",
                        provider.url(),
                        "--key-stdin");
        assertThat(added.output()).contains("Its key is in the keyring");
        assertThat(added.exitCode()).isZero();
        assertThat(run("", "list", "--account", "Acme").output())
                .contains("There are no secrets in Personal, Acme");

        Entry entry = new Entry("account", idOfTheOnlyAccount());

        session.lock();
        assertThat(run("", "list", "--account", "Acme"))
                .satisfies(locked -> {
                    assertThat(locked.output()).contains("keyring is locked");
                    assertThat(locked.exitCode()).isNotZero();
                });
        assertThat(run("", "accounts", "remove", "Acme").exitCode()).isNotZero();
        assertThat(run("", "accounts").output()).contains("Acme");

        session.kill();
        session.start();
        assertThat(run("", "accounts", "remove", "Acme").exitCode()).isZero();
        assertThat(run("", "accounts").output()).doesNotContain("Acme");
        assertThat(new SecretServiceKeyring(session.environment()).find(entry))
                .isEqualTo(new Lookup.NotFound());
    }

    private String idOfTheOnlyAccount() throws Exception {
        String json = Files.readString(folder.resolve("home").resolve("accounts.json"));
        return JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("accounts")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private record Ended(int exitCode, String output) {}

    private Ended run(String input, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(
                                                Path.of(
                                                                System.getProperty("java.home"),
                                                                "bin",
                                                                "java")
                                                        .toString(),
                                                "--enable-native-access=ALL-UNNAMED",
                                                "-XX:TieredStopAtLevel=1",
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                Main.class.getName()),
                                        Stream.of(arguments))
                                .toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("PRIME_"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(session.environment());
        builder.environment().put("STRONGROOM_HOME", folder.resolve("home").toString());
        Process process = builder.redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).doesNotContain(FakeProvider.KEY);
        return new Ended(process.waitFor(), output);
    }
}
