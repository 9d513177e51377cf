package io.strongroom.support;

import io.strongroom.keyring.secretservice.PrivateSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// Accounts at a provider, in a session with a real, unlocked keyring of GNOME, where that is
/// installed.
@Tag("keyring")
@Timeout(120)
public abstract class OnKeyring {

    /// Empty but for what the session keeps there.
    @TempDir protected Path folder;

    /// Where the accounts are.
    protected final FakeProvider provider = new FakeProvider();

    /// Where their keys are kept.
    protected PrivateSession session;

    @BeforeAll
    static void isInstalled() {
        PrivateSession.assumePossible();
    }

    @BeforeEach
    void startBoth() throws Exception {
        provider.start();
        session = PrivateSession.unlocked(Files.createDirectory(folder.resolve("s")), null);
    }

    @AfterEach
    void stopBoth() throws Exception {
        session.close();
        provider.close();
    }
}
