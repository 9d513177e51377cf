package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Scope;
import io.strongroom.domain.VaultProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class VaultSessionTest {

    private static final BuildInfo BUILD = new BuildInfo("1.2.3");

    @TempDir Path folder;

    @Test
    void touchesNothingBeforeTheFirstCall() throws ApiException {
        Path home = folder.resolve("home");
        try (VaultSession session = session(home)) {
            assertThat(home).doesNotExist();
            assertThat(session.client().listAll(Scope.personal())).isEmpty();
            assertThat(home).isNotEmptyDirectory();
            assertThat(session.client().extensions().reveal()).isTrue();
        }
    }

    @Test
    void opensInTheBackgroundOnce() throws Exception {
        try (VaultSession session = session(folder.resolve("home"))) {
            session.openInBackground();
            assertThat(session.api()).isSameAs(session.api());
        }
    }

    @Test
    void triesAgainOnceTheUserHasMendedIt() throws Exception {
        Path home = Files.writeString(folder.resolve("home"), "in the way");
        try (VaultSession session = session(home)) {
            assertThatExceptionOfType(ApiException.VaultUnavailable.class)
                    .isThrownBy(() -> session.client().listAll(Scope.personal()))
                    .extracting(ApiException.VaultUnavailable::problem)
                    .extracting(VaultProblem::path)
                    .isEqualTo(home);
            Files.delete(home);
            assertThat(session.client().listAll(Scope.personal())).isEmpty();
        }
    }

    @Test
    void eachSessionHasAKeyOfItsOwn() {
        try (VaultSession one = session(folder);
                VaultSession other = session(folder)) {
            assertThat(one.key()).hasSize(43).isNotEqualTo(other.key());
        }
    }

    @Test
    void hearsOfAnotherSessionsWrites() throws Exception {
        try (VaultSession watching = session(folder);
                VaultSession writing = session(folder)) {
            CountDownLatch heard = new CountDownLatch(1);
            watching.onChangeElsewhere(heard::countDown);
            watching.client().listAll(Scope.personal());
            writing.client().createTeam("Acme");
            assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedSessionOpensNothingInTheBackground() throws Exception {
        Path home = folder.resolve("home");
        VaultSession session = session(home);
        session.close();
        session.openInBackground();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(session::api);
        assertThat(home).doesNotExist();
    }

    @Test
    void closesOnceAndForAll() throws Exception {
        VaultSession session = session(folder);
        session.client().listAll(Scope.personal());
        session.close();
        session.close();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(session::api);
    }

    private static VaultSession session(Path home) {
        return new VaultSession(home, Clock.systemUTC(), BUILD);
    }
}
