package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.support.StumblingServer;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The real window of a hosted account, over a real HTTP server that can stumble.
@ExtendWith(ApplicationExtension.class)
abstract class HostedCase {

    @TempDir Path folder;

    Stage stage;
    StumblingServer server;
    OpenWindow window;

    /// Stores what the server has before the window opens.
    abstract void prepare() throws Exception;

    /// How long a lock waits for writes.
    Duration patienceOfWrites() {
        return LockedWindow.PATIENCE;
    }

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.toolkitContext().getRegisteredStage();
        server = new StumblingServer(folder.resolve("remote"));
        prepare();
        // Of the environment, since no account is stored here.
        Account hosted =
                new Account.Hosted(
                        "acme",
                        "Acme",
                        server.url(),
                        () -> new ApiKey("key"),
                        Scope.personal(),
                        Optional.empty(),
                        true);
        window = OpenWindow.of(stage, hosted, folder.resolve("home"), patienceOfWrites());
    }

    @AfterEach
    void closeBoth() {
        window.close();
        server.close();
    }

    /// Stores secrets beside the window.
    final void store(NewSecret... secrets) throws Exception {
        SecretsClient direct = server.direct();
        for (NewSecret secret : secrets) {
            try (secret) {
                direct.create(secret);
            }
        }
    }
}
