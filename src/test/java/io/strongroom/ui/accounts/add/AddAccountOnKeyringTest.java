package io.strongroom.ui.accounts.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyringAccountKeys;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.secretservice.SecretServiceKeyring;
import io.strongroom.keyring.system.Keyrings;
import io.strongroom.support.AccountScene;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.OnKeyring;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a person meets who adds an account where a real keyring does not take its key.
class AddAccountOnKeyringTest extends OnKeyring {

    private AccountScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new AccountScene(folder);
    }

    @Test
    void whatWasTypedIsKeptWhileTheKeyringIsLockedAndSavedOnceItIsNot() throws Exception {
        AccountServices services = services(Duration.ofSeconds(20));
        try (AddAccountViewModel adding = adding(services)) {
            ConfirmViewModel confirm = named(adding);
            session.lock();

            confirm.save();

            assertThat(confirm.outcomeProperty().get().text()).contains("keyring is locked");
            assertKept(adding, confirm);
            assertThat(stored(services)).isEmpty();
            session.kill();
            session.start();
            confirm.save();
            assertThat(stored(services))
                    .singleElement()
                    .satisfies(account -> {
                        assertThat(account.name()).isEqualTo("Acme");
                        assertThat(account.keyPlace()).isEqualTo(KeyPlace.KEYRING);
                        assertThat(services.book().account(account).keySource().key().reveal())
                                .isEqualTo(FakeProvider.KEY);
                    });
        }
    }

    @Test
    void whatWasTypedIsKeptWhereTheKeyringIsSilent() throws Exception {
        AccountServices services = services(Duration.ofSeconds(2));
        try (AddAccountViewModel adding = adding(services)) {
            ConfirmViewModel confirm = named(adding);
            session.freeze();

            confirm.save();

            assertThat(confirm.outcomeProperty().get().text()).contains("keyring did not answer");
            assertKept(adding, confirm);
            assertThat(stored(services)).isEmpty();
            confirm.outcomeProperty().get().fix().orElseThrow().action().run();
            assertThat(stored(services))
                    .extracting(StoredAccount::keyPlace)
                    .containsExactly(KeyPlace.VAULT);
        }
    }

    private static void assertKept(AddAccountViewModel adding, ConfirmViewModel confirm) {
        assertThat(confirm.busyProperty().get()).isFalse();
        assertThat(confirm.nameProperty().get()).isEqualTo("Acme");
        assertThat(adding.key().textProperty().get()).isEqualTo(FakeProvider.KEY);
    }

    private AddAccountViewModel adding(AccountServices services) {
        return new AddAccountViewModel(
                services, new DirectTaskRunner(), new Messages(Locale.ENGLISH), _ -> {}, () -> {});
    }

    private ConfirmViewModel named(AddAccountViewModel adding) {
        adding.server().addressProperty().set(provider.url());
        adding.key().textProperty().set(FakeProvider.KEY);
        adding.checkKey();
        ConfirmViewModel confirm =
                ((AddAccountViewModel.Confirming) adding.stageProperty().get()).confirm();
        confirm.nameProperty().set("Acme");
        return confirm;
    }

    private AccountServices services(Duration limit) {
        Keyring keyring = Keyrings.guarded(new SecretServiceKeyring(session.environment()), limit);
        AccountServices all = scene.services(Map.of());
        return new AccountServices(
                new AccountBook(
                        scene.home(),
                        Clock.systemUTC(),
                        place ->
                                place == KeyPlace.KEYRING
                                        ? new KeyringAccountKeys(() -> keyring)
                                        : scene.keys()),
                all.environment(),
                all.home(),
                all.servers(),
                all.provider(),
                all.browser());
    }

    private static List<StoredAccount> stored(AccountServices services) {
        return services.book().list().accounts().all();
    }
}
