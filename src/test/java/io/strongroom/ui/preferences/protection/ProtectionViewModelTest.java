package io.strongroom.ui.preferences.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.keyring.Refusal;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Over a real vault and a keyring in memory.
class ProtectionViewModelTest {

    private static final String OLD = "correct horse battery staple";
    private static final String NEW = "another horse, another battery";

    @TempDir Path folder;

    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final List<String> copied = new ArrayList<>();
    private VaultSession session;
    private VaultGuard guard;
    private ProtectionViewModel protection;

    @BeforeEach
    void openAVault() throws Exception {
        session =
                new VaultSession(
                        folder.resolve("home"),
                        Clock.systemUTC(),
                        new BuildInfo("1"),
                        () -> keyring);
        session.client().create(Secrets.text("KEPT", "value"));
        guard = session.guard();
        protection = viewModel(new DirectTaskRunner());
        protection.load();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void tellsInPlainWordsThatAKeyFileProtectsIt() {
        ProtectionState state = state();

        assertThat(state).isEqualTo(new ProtectionState(Protection.KEY_FILE, false));
        assertThat(protection.meaning(state))
                .contains(folder.resolve("home").toString(), "Whoever can read your files");
        assertThat(protection.isRecoveryCodeMissing(state)).isFalse();
    }

    @Test
    void setsAPassphraseThatOpensTheVaultFromThenOn() throws Exception {
        setPassphrase(OLD);

        assertThat(state().way()).isEqualTo(Protection.PASSPHRASE);
        assertThat(protection.changeProperty().get()).isEmpty();
        assertThat(protection.outcomeProperty().get().severity()).isEqualTo(Severity.GOOD);
        assertThat(protection.isRecoveryCodeMissing(state())).isTrue();
        guard.lock();
        assertThat(unlock("not it at all")).isEqualTo(new ProtectionRefusal.DoesNotOpen());
        assertThat(unlock(OLD)).isEqualTo(new Outcome.Done());
        assertThat(session.client().listAll(Scope.personal())).hasSize(1);
    }

    @Test
    void asksForWhatOpensItNowAndKeepsWhatWasTypedWhenThatIsWrong() {
        setPassphrase(OLD);
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, "", NEW, NEW);
        change.apply();
        assertThat(change.currentMessageProperty().get().text()).contains("Type the current");

        type(change, "wrong one", NEW, NEW);
        change.apply();

        assertThat(change.currentMessageProperty().get().isBad()).isTrue();
        assertThat(change.wantedProperty().get()).isEqualTo(NEW);
        assertThat(change.busyProperty().get()).isFalse();
        assertThat(unlock(OLD)).isEqualTo(new Outcome.Done());
        change.currentProperty().set(OLD);
        change.apply();
        assertThat(protection.changeProperty().get()).isEmpty();
        assertThat(unlock(OLD)).isEqualTo(new ProtectionRefusal.DoesNotOpen());
        assertThat(unlock(NEW)).isEqualTo(new Outcome.Done());
    }

    @Test
    void refusesBesideItsFieldWhatCannotBeAPassphrase() {
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, "", "short", "short");
        change.apply();
        assertThat(change.wantedMessageProperty().get().isBad()).isTrue();

        type(change, "", NEW, NEW + "x");
        change.apply();

        assertThat(change.againMessageProperty().get().text()).contains("not the same");
        protection.load();
        assertThat(state().way()).isEqualTo(Protection.KEY_FILE);
    }

    @ParameterizedTest
    @CsvSource({"7, WARNING", "8, WARNING", "13, WARNING", "14, HINT", "22, GOOD"})
    void saysHowLongAPassphraseIs(int length, Severity severity) {
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);

        change.wantedProperty().set("\uD83D\uDD11".repeat(length));

        assertThat(change.wantedMessageProperty().get().severity()).isEqualTo(severity);
        assertThat(change.wantedMessageProperty().get().text()).startsWith(length + " character");
    }

    @Test
    void showsARecoveryCodeOnceAndItOpensTheVault() {
        setPassphrase(OLD);
        ChangeViewModel change = begin(ChangeKind.RECOVERY_CODE);
        change.currentProperty().set(OLD);
        change.apply();

        RecoveryCodeViewModel shown = protection.recoveryCode();
        String code = shown.codeProperty().get().orElseThrow();
        shown.copy();
        Path file = folder.resolve("code.txt");
        shown.save(file);
        assertThat(copied).containsExactly(code);
        assertThat(file).content().contains(code);
        assertThat(state().recoveryCode()).isTrue();
        shown.save(file);
        assertThat(shown.outcomeProperty().get().isBad()).isTrue();
        shown.forget();
        assertThat(shown.codeProperty().get()).isEmpty();
        guard.lock();
        assertThat(unlock(code)).isEqualTo(new Outcome.Done());
    }

    @Test
    void takesTheRecoveryCodeInThePlaceOfAForgottenPassphrase() {
        setPassphrase(OLD);
        ChangeViewModel codes = begin(ChangeKind.RECOVERY_CODE);
        codes.currentProperty().set(OLD);
        codes.apply();
        String code = protection.recoveryCode().codeProperty().get().orElseThrow();

        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, code, NEW, NEW);
        change.apply();

        assertThat(unlock(NEW)).isEqualTo(new Outcome.Done());
    }

    @Test
    void movesTheKeyIntoTheKeyringAndBack() {
        begin(ChangeKind.KEYRING).apply();
        assertThat(state().way()).isEqualTo(Protection.KEYRING);
        assertThat(keyring.size()).isEqualTo(1);
        assertThat(folder.resolve("home/vault.key")).doesNotExist();
        assertThat(protection.isRecoveryCodeMissing(state())).isTrue();

        begin(ChangeKind.KEY_FILE).apply();

        assertThat(state().way()).isEqualTo(Protection.KEY_FILE);
        assertThat(folder.resolve("home/vault.key")).exists();
    }

    @Test
    void saysWhyTheKeyringIsNotUsedAndLeavesEverythingAsItWas() {
        keyring.refuse(new Refusal.Locked());
        ChangeViewModel change = begin(ChangeKind.KEYRING);
        change.apply();

        assertThat(change.outcomeProperty().get().text()).contains("locked");
        protection.cancel();
        protection.load();
        assertThat(state().way()).isEqualTo(Protection.KEY_FILE);
    }

    @Test
    void asksForTheRecoveryCodeWhereTheKeyringIsLost() {
        begin(ChangeKind.KEYRING).apply();
        begin(ChangeKind.RECOVERY_CODE).apply();
        String code = protection.recoveryCode().codeProperty().get().orElseThrow();
        keyring.refuse(new Refusal.Unavailable(Refusal.Reason.NO_SERVICE));
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, "", NEW, NEW);
        assertThat(change.asksForCurrentProperty().get()).isFalse();

        change.apply();
        assertThat(change.outcomeProperty().get().text()).contains("recovery code");
        assertThat(change.asksForCurrentProperty().get()).isTrue();
        change.apply();
        assertThat(change.currentMessageProperty().get().text()).contains("recovery code");
        type(change, code, NEW, NEW);
        change.apply();

        assertThat(state().way()).isEqualTo(Protection.PASSPHRASE);
        assertThat(unlock(NEW)).isEqualTo(new Outcome.Done());
    }

    @Test
    void saysThatThereIsNoKeyringForTheKeyAndNotThatItHasIt() {
        keyring.refuse(new Refusal.Unavailable(Refusal.Reason.NO_SERVICE));
        ChangeViewModel change = begin(ChangeKind.KEYRING);
        change.apply();
        assertThat(change.outcomeProperty().get().text()).startsWith("No keyring runs here");
        assertThat(change.asksForCurrentProperty().get()).isFalse();
    }

    @Test
    void backsUpOnlyWhatOpensElsewhere() {
        Path file = folder.resolve("backup.db");
        protection.backUp(file);
        assertThat(protection.outcomeProperty().get().text()).contains("open nowhere else");
        assertThat(file).doesNotExist();
        setPassphrase(OLD);

        protection.backUp(file);
        assertThat(protection.outcomeProperty().get())
                .isEqualTo(FieldMessage.of(Severity.GOOD, "The backup is in " + file + "."));
        assertThat(Files.exists(file)).isTrue();
        protection.backUp(file);
        assertThat(protection.outcomeProperty().get().text()).contains("already");
    }

    @Test
    void givesUpAChangeThatIsUnderWay() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        ProtectionViewModel paused = viewModel(tasks);
        paused.load();
        tasks.last().finish();
        paused.begin(ChangeKind.PASSPHRASE);
        ChangeViewModel change = paused.changeProperty().get().orElseThrow();
        type(change, "", NEW, NEW);
        change.apply();
        assertThat(change.busyProperty().get()).isTrue();

        paused.cancel();

        assertThat(tasks.last().isCancelled()).isTrue();
        assertThat(paused.changeProperty().get()).isEmpty();
        assertThat(change.wantedProperty().get()).isEmpty();
        protection.load();
        assertThat(state().way()).isEqualTo(Protection.KEY_FILE);
    }

    @Test
    void changeThatWasBeingTypedBeginsAnewWithoutWhatWasTyped() {
        setPassphrase(OLD);
        begin(ChangeKind.KEY_FILE);
        assertThat(protection.keep()).isEmpty();
        begin(ChangeKind.KEY_FILE).currentProperty().set("half of it");
        KeptProtection kept = protection.keep().orElseThrow();

        ProtectionViewModel later = viewModel(new DirectTaskRunner());
        later.resume(kept);
        assertThat(later.keep()).contains(kept);
        later.load();

        ChangeViewModel change = later.changeProperty().get().orElseThrow();
        assertThat(change.kind()).isEqualTo(ChangeKind.KEY_FILE);
        assertThat(change.currentProperty().get()).isEmpty();
        assertThat(change.outcomeProperty().get().text()).contains("forgotten");
        assertThat(later.keep()).isEmpty();
    }

    @Test
    void recoveryCodeThatWasShownIsOfferedAnew() {
        begin(ChangeKind.RECOVERY_CODE).apply();
        KeptProtection kept = protection.keep().orElseThrow();
        protection.close();
        assertThat(protection.keep()).isEmpty();

        protection.resume(kept);
        protection.load();

        FieldMessage told = protection.outcomeProperty().get();
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        told.fix().orElseThrow().action().run();
        assertThat(protection.changeProperty().get().orElseThrow().kind())
                .isEqualTo(ChangeKind.RECOVERY_CODE);
    }

    @Test
    void changesForAsLongAsItIsUnderWay() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        ProtectionViewModel paused = viewModel(tasks);
        paused.load();
        tasks.last().finish();
        paused.begin(ChangeKind.RECOVERY_CODE);
        assertThat(paused.changingProperty().getValue()).isFalse();

        paused.changeProperty().get().orElseThrow().apply();

        assertThat(paused.changingProperty().getValue()).isTrue();
        tasks.last().finish();
        assertThat(paused.changingProperty().getValue()).isFalse();
    }

    @Test
    void forgetsWhatWasTypedAndShownWhenItCloses() {
        begin(ChangeKind.RECOVERY_CODE).apply();
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, "", NEW, NEW);

        protection.close();

        assertThat(change.wantedProperty().get()).isEmpty();
        assertThat(protection.recoveryCode().codeProperty().get()).isEmpty();
    }

    private ProtectionViewModel viewModel(TaskRunner tasks) {
        Messages messages = new Messages(Locale.ENGLISH);
        return new ProtectionViewModel(
                guard,
                folder.resolve("home"),
                tasks,
                messages,
                new RecoveryCodeViewModel(tasks, messages, copied::add));
    }

    private ProtectionState state() {
        return protection.stateProperty().get().orElseThrow();
    }

    private ChangeViewModel begin(ChangeKind kind) {
        protection.begin(kind);
        return protection.changeProperty().get().orElseThrow();
    }

    private void setPassphrase(String passphrase) {
        ChangeViewModel change = begin(ChangeKind.PASSPHRASE);
        type(change, "", passphrase, passphrase);
        change.apply();
    }

    private static void type(ChangeViewModel change, String current, String wanted, String again) {
        change.currentProperty().set(current);
        change.wantedProperty().set(wanted);
        change.againProperty().set(again);
    }

    private Outcome unlock(String typed) {
        try (WayIn wayIn = WayIn.typed(typed.toCharArray())) {
            return guard.unlock(wayIn);
        }
    }
}
