package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.protection.Outcome;
import io.strongroom.api.BaseUrl;
import io.strongroom.app.keys.StoredKeys;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// What the window begins with.
class PreparationTest {

    @TempDir Path home;

    @Test
    void accountWhoseKeyTheVaultSealsStartsAtTheLockOnceTheVaultIsProtected() throws Exception {
        AccountBook book =
                new AccountBook(
                        home,
                        Clock.systemUTC(),
                        StoredKeys.of(home, Clock.systemUTC(), BuildInfo.load()));
        StoredAccount acme =
                book.add(
                        new NewAccount(
                                "acme",
                                BaseUrl.parse("http://127.0.0.1:9"),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey("sealed-key"),
                        KeyPlace.VAULT);
        book.choose(Optional.of(acme.id()));
        assertThat(startsLocked()).isFalse();

        try (VaultSession vault = new VaultSession(home, Clock.systemUTC(), BuildInfo.load());
                Passphrase wanted = Passphrase.of("a long passphrase".toCharArray())) {
            assertThat(vault.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }

        assertThat(startsLocked()).isTrue();
    }

    private boolean startsLocked() {
        Preparation prepared = Preparation.of(new AppPaths(home));
        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        Preparation.Ready ready = (Preparation.Ready) prepared;
        ready.vault().close();
        return ready.startsLocked();
    }
}
