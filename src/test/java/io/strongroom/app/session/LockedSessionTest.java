package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.account.protection.NewRecoveryCode;
import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.ApiException;
import io.strongroom.domain.Membership;
import io.strongroom.domain.Scope;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.PassphraseFlaw;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.keyring.Refusal;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.vault.store.VaultException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The guard of a session's vault: locking, unlocking, and what protects it.
class LockedSessionTest {

    private static final WayIn MACHINE = new WayIn.ThisMachine();
    private static final Outcome DONE = new Outcome.Done();

    @TempDir Path home;
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final Passphrase passphrase = Passphrase.of("first passphrase".toCharArray());
    private VaultSession session;
    private VaultGuard guard;

    @BeforeEach
    void begin() {
        session = newSession();
        guard = session.guard();
    }

    @AfterEach
    void end() {
        session.close();
        passphrase.close();
    }

    @Test
    void answersNothingWhileItIsLocked() throws Exception {
        Membership team = session.client().createTeam("Acme");
        guard.lock();
        assertThat(guard.isLocked()).isTrue();
        assertLocked();
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> session.seal("draft", new byte[1]));
        assertThat(guard.unlock(MACHINE)).isEqualTo(DONE);
        assertThat(guard.isLocked()).isFalse();
        assertThat(session.client().teams()).containsExactly(team);
    }

    @Test
    void locksBeforeItWasEverOpened() {
        guard.lock();
        guard.lock();
        assertLocked();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void findsThatItNeedsAPassphrase() throws Exception {
        assertThat(guard.setPassphrase(MACHINE, passphrase)).isEqualTo(DONE);
        try (VaultSession other = newSession()) {
            assertThat(other.guard().isLocked()).isFalse();
            assertThatExceptionOfType(ApiException.VaultUnavailable.class)
                    .isThrownBy(() -> other.client().teams())
                    .satisfies(locked ->
                            assertThat(locked.problem()).isInstanceOf(VaultProblem.Locked.class));
            assertThat(other.guard().isLocked()).isTrue();
            try (Passphrase wrong = Passphrase.of("another one".toCharArray())) {
                assertThat(other.guard().unlock(wrong))
                        .isEqualTo(new ProtectionRefusal.DoesNotOpen());
            }
            assertThat(other.guard().isLocked()).isTrue();
            assertThat(other.guard().unlock(passphrase)).isEqualTo(DONE);
            assertThat(other.client().teams()).isEmpty();
        }
    }

    @Test
    void tellsWhatProtectsIt() {
        assertState(Protection.KEY_FILE, false);
        assertThat(home).isEmptyDirectory();
        assertThat(guard.useKeyring(MACHINE)).isEqualTo(DONE);
        assertState(Protection.KEYRING, false);
        assertThat(guard.newRecoveryCode(MACHINE)).isInstanceOf(NewRecoveryCode.Made.class);
        assertThat(guard.setPassphrase(MACHINE, passphrase)).isEqualTo(DONE);
        guard.lock();
        assertState(Protection.PASSPHRASE, true);
        assertThat(guard.useKeyFile(passphrase)).isEqualTo(DONE);
        assertState(Protection.KEY_FILE, true);
    }

    @Test
    void refusesInAWordWhatAUserCanDoWrong() throws Exception {
        try (Passphrase tooShort = Passphrase.of("short".toCharArray())) {
            assertThat(guard.setPassphrase(MACHINE, tooShort))
                    .isEqualTo(new ProtectionRefusal.Flawed(PassphraseFlaw.TOO_SHORT));
        }
        assertThat(guard.setPassphrase(passphrase, passphrase))
                .isEqualTo(new ProtectionRefusal.DoesNotOpen());
        keyring.refuse(new Refusal.TimedOut());
        assertThat(guard.useKeyring(MACHINE))
                .isEqualTo(
                        new ProtectionRefusal.InTheWay(
                                new VaultProblem.KeyringTakesNoKey(
                                        home.resolve("vault.db"),
                                        VaultProblem.KeyringFault.TIMED_OUT)));
        Path file = home.resolve("backup.db");
        assertThat(guard.backUp(file)).isEqualTo(new ProtectionRefusal.NothingOpensBackup());
        Files.writeString(file, "mine");
        assertThat(guard.backUp(file)).isEqualTo(new ProtectionRefusal.FileExists(file));
    }

    @Test
    void opensByTheRecoveryCodeThatItGave() throws Exception {
        guard.setPassphrase(MACHINE, passphrase);
        if (!(guard.newRecoveryCode(passphrase)
                instanceof NewRecoveryCode.Made(RecoveryCode code))) {
            throw new AssertionError("no code was made");
        }
        try (code) {
            guard.lock();
            assertThat(guard.backUp(home.resolve("backup.db"))).isEqualTo(DONE);
            assertThat(guard.unlock(code)).isEqualTo(DONE);
        }
        assertThat(session.client().teams()).isEmpty();
    }

    @Test
    void endsATryThatIsCancelled() {
        guard.setPassphrase(MACHINE, passphrase);
        guard.lock();
        Thread.currentThread().interrupt();
        Outcome outcome = guard.unlock(passphrase);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new ProtectionRefusal.Cancelled());
        assertThat(guard.isLocked()).isTrue();
    }

    @Test
    void sealsWhatOnlyThisVaultOpens() throws Exception {
        byte[] draft = "a draft with a value".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = session.seal("draft", draft);
        guard.lock();
        guard.unlock(MACHINE);
        guard.setPassphrase(MACHINE, passphrase);
        assertThat(session.unseal("draft", sealed).orElseThrow()).isEqualTo(draft);
        assertThat(session.unseal("account-keys", sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(session.unseal("draft", sealed)).isEmpty();
        assertThat(session.unseal("draft", new byte[3])).isEmpty();
        try (VaultSession other =
                new VaultSession(
                        home.resolve("other"),
                        Clock.systemUTC(),
                        new BuildInfo("1"),
                        () -> keyring)) {
            sealed[sealed.length - 1] ^= 1;
            assertThat(other.unseal("draft", sealed)).isEmpty();
        }
    }

    @Test
    void losesNoCallThatHasBegunWhenItIsLockedAndUnlockedOftenMeanwhile() throws Exception {
        int calls = 50;
        List<Future<Boolean>> made = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < calls; n++) {
                String name = "Team " + n;
                Callable<Boolean> call =
                        () -> {
                            begun.await();
                            try {
                                session.client().createTeam(name);
                                return true;
                            } catch (ApiException.VaultUnavailable locked) {
                                assertThat(locked.problem())
                                        .isInstanceOf(VaultProblem.Locked.class);
                                return false;
                            }
                        };
                made.add(callers.submit(call));
            }
            begun.countDown();
            for (int n = 0; n < 20; n++) {
                guard.lock();
                assertThat(guard.unlock(MACHINE)).isEqualTo(DONE);
            }
        }
        int stored = 0;
        for (Future<Boolean> call : made) {
            stored += call.get(10, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(session.client().teams()).hasSize(stored);
    }

    @Test
    void hearsOfChangesElsewhereAfterUnlocking() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        session.onChangeElsewhere(heard::countDown);
        session.client().teams();
        guard.lock();
        guard.unlock(MACHINE);
        try (VaultSession other = newSession()) {
            other.client().listAll(Scope.personal());
            other.client().createTeam("Acme");
        }
        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void assertState(Protection way, boolean recoveryCode) {
        assertThat(guard.state())
                .isEqualTo(new ProtectionLookup.Known(new ProtectionState(way, recoveryCode)));
    }

    private void assertLocked() {
        assertThatExceptionOfType(ApiException.VaultUnavailable.class)
                .isThrownBy(() -> session.client().teams())
                .extracting(ApiException.VaultUnavailable::problem)
                .isEqualTo(new VaultProblem.Locked(home.resolve("vault.db")));
    }

    private VaultSession newSession() {
        return new VaultSession(home, Clock.systemUTC(), new BuildInfo("1"), () -> keyring);
    }
}
