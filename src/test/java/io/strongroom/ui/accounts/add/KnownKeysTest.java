package io.strongroom.ui.accounts.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.provider.FoundAccount;
import io.strongroom.support.AccountScene;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.FakeProvider;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Confirming;
import io.strongroom.ui.accounts.add.AddAccountViewModel.Way;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Keys that are on this machine already, over real files and real HTTP.
class KnownKeysTest {

    @TempDir Path folder;

    private final FakeProvider provider = new FakeProvider();
    private AccountScene scene;
    private AccountServices services;
    private AddAccountViewModel adding;

    @BeforeEach
    void start() throws Exception {
        provider.start();
        scene = new AccountScene(folder);
        services = scene.services(Map.of());
        adding = adding();
    }

    @AfterEach
    void stop() {
        adding.close();
        provider.close();
    }

    @Test
    void saysWhichOfThoseTheServerRefuses() throws Exception {
        Path config = leave();
        adding.wayProperty().set(Way.FOUND);
        FoundAccount refused = adding.found().accounts().getFirst();

        adding.take(refused);

        assertThat(adding.outcomeProperty().get().text())
                .startsWith(refused.name() + ", found in " + config + ": ")
                .contains("does not accept this key");
        assertThat(adding.checkingProperty().get()).isFalse();
    }

    @Test
    void hintsThatAKeyIsKeptAlreadyAndTakesItAllTheSame() {
        confirm(adding).save();
        AddAccountViewModel again = adding();
        ConfirmViewModel confirm = confirm(again);

        assertThat(confirm.doubts())
                .singleElement()
                .asString()
                .startsWith("This key is kept already, for " + stored().getFirst().name());
        confirm.nameProperty().set("Twice");
        confirm.save();

        assertThat(stored()).hasSize(2);
        assertThat(stored()).extracting(StoredAccount::owner).containsOnly(Optional.of("u1"));
    }

    private AddAccountViewModel adding() {
        return new AddAccountViewModel(
                services, new DirectTaskRunner(), new Messages(Locale.ENGLISH), _ -> {}, () -> {});
    }

    private ConfirmViewModel confirm(AddAccountViewModel asked) {
        asked.server().addressProperty().set(provider.url());
        asked.key().textProperty().set(FakeProvider.KEY);
        asked.checkKey();
        assertThat(asked.stageProperty().get()).isInstanceOf(Confirming.class);
        return ((Confirming) asked.stageProperty().get()).confirm();
    }

    private List<StoredAccount> stored() {
        return services.book().list().accounts().all();
    }

    private Path leave() throws Exception {
        Path file = scene.userHome().resolve(".prime").resolve("config.json");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(
                file, "{\"api_key\": \"pit_ended\", \"base_url\": \"" + provider.url() + "\"}");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
