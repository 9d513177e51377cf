package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.BaseUrl;
import io.strongroom.app.keys.StoredKeys;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.domain.Scope;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.Headers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The commands on an account whose key is sealed by a vault that a passphrase protects.
class SealedAccountTest {

    private static final String PASSPHRASE = "a long passphrase";

    private final MockWebServer server = new MockWebServer();
    @TempDir Path home;
    private CommandRun run;

    @BeforeEach
    void keepAnAccountAndProtectTheVault() throws Exception {
        server.start();
        new AccountBook(
                        home,
                        Clock.systemUTC(),
                        StoredKeys.of(home, Clock.systemUTC(), BuildInfo.load()))
                .add(
                        new NewAccount(
                                "acme",
                                BaseUrl.parse(address()),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey("sealed-key"),
                        KeyPlace.VAULT);
        run = new CommandRun(new AppPaths(home), Map.of());
        assertThat(run.with(PASSPHRASE + "\n").command("passphrase", "set", "--passphrase-stdin"))
                .isZero();
        server.enqueue(new MockResponse(200, Headers.of(), "{\"data\": [], \"total_count\": 0}"));
    }

    @AfterEach
    void close() {
        server.close();
        assertThat(run.everything()).doesNotContain(PASSPHRASE, "sealed-key");
    }

    @Test
    void opensTheVaultWithThePassphraseFromStandardInput() throws Exception {
        assertThat(run.with(PASSPHRASE).command("list", "--account", "acme", "--passphrase-stdin"))
                .isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer sealed-key");
    }

    @Test
    void asksAPersonAlsoForTheAccountInUse() throws Exception {
        assertThat(run.command("accounts", "use", "acme")).isZero();
        run = new CommandRun(new AppPaths(home), Map.of());
        assertThat(run.typing("wrong", PASSPHRASE).command("list")).isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer sealed-key");
    }

    @Test
    void sealsTheKeyOfAnotherAccount() throws Exception {
        run.withoutKeyring();
        assertThat(run.with(PASSPHRASE + "\nanother-key").command(add("--passphrase-stdin")))
                .isZero();
        assertThat(run.out()).contains("Added other", "sealed beside the vault");
        assertThat(run.with(PASSPHRASE).command("list", "--account", "other", "--passphrase-stdin"))
                .isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer another-key");
        server.enqueue(new MockResponse(200, Headers.of(), "{\"data\": [], \"total_count\": 0}"));
        assertThat(run.with(PASSPHRASE).command("list", "--account", "acme", "--passphrase-stdin"))
                .isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .as("the one that was there")
                .isEqualTo("Bearer sealed-key");
    }

    @Test
    void asksAPersonOnlyWhereTheVaultSealsTheKey() {
        assertThat(run.typing("another-key").command(add())).isZero();
        assertThat(run.out()).contains("in the keyring");

        run = new CommandRun(new AppPaths(home), Map.of()).withoutKeyring();
        assertThat(run.typing("x-key", "wrong", PASSPHRASE).command(add("--team", "t")))
                .as("the name is taken")
                .isEqualTo(1);
        assertThat(run.command("accounts", "remove", "other")).as("no keyring any more").isOne();
        assertThat(run.command("accounts", "remove", "acme")).isZero();
        assertThat(run.command("accounts")).isZero();
        assertThat(run.out()).doesNotContain("acme");
    }

    @Test
    void addsNothingWithoutThePassphrase() {
        run.withoutKeyring();
        assertThat(run.with("another-key").command(add())).isEqualTo(1);
        assertThat(run.err()).contains("opens with a passphrase", "--passphrase-stdin");
        assertThat(run.with("wrong\nanother-key").command(add("--passphrase-stdin"))).isEqualTo(1);
        assertThat(run.err()).contains("does not open the vault").hasLineCount(1);
        assertThat(run.with("wrong").command("accounts", "remove", "acme", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(run.command("accounts")).isZero();
        assertThat(run.out()).contains("acme").doesNotContain("other");
        assertThat(run.everything()).doesNotContain("another-key");
    }

    @Test
    void takesTheLineOfThePassphraseForNothingElse() throws Exception {
        assertThat(run.with(PASSPHRASE + "\nanother-key").command(add("--passphrase-stdin")))
                .isZero();
        assertThat(run.out()).contains("in the keyring");
        assertThat(run.keyring().kept().values())
                .extracting(ApiKey::reveal)
                .containsExactly("another-key");
        assertThat(
                        run.with(PASSPHRASE + "\nvalue")
                                .command(
                                        "create",
                                        "A",
                                        "--stdin",
                                        "--account",
                                        "other",
                                        "--passphrase-stdin"))
                .as("the server has nothing to say to it")
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(server.takeRequest().getBody()).utf8())
                .contains("\"value\"")
                .doesNotContain(PASSPHRASE);
    }

    private String[] add(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "accounts",
                                "add",
                                "other",
                                "--key-stdin",
                                "--no-check",
                                "--base-url",
                                address()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Test
    void sendsNothingWithoutThePassphrase() {
        assertThat(run.command("list", "--account", "acme")).isEqualTo(1);
        assertThat(run.err()).contains("opens with a passphrase").hasLineCount(1);
        assertThat(run.with("wrong").command("list", "--account", "acme", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(server.getRequestCount()).isZero();
    }
}
