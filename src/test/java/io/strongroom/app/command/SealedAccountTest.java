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
import java.util.Map;
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
                                BaseUrl.parse("http://127.0.0.1:" + server.getPort()),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey("sealed-key"),
                        KeyPlace.VAULT);
        run = new CommandRun(new AppPaths(home), Map.of());
        assertThat(run.with(PASSPHRASE + "\n").command("passphrase", "set", "--stdin")).isZero();
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
    void sendsNothingWithoutThePassphrase() {
        assertThat(run.command("list", "--account", "acme")).isEqualTo(1);
        assertThat(run.err()).contains("opens with a passphrase").hasLineCount(1);
        assertThat(run.with("wrong").command("list", "--account", "acme", "--passphrase-stdin"))
                .isEqualTo(1);
        assertThat(server.getRequestCount()).isZero();
    }
}
