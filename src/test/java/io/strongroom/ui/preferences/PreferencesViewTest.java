package io.strongroom.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.Preferences;
import io.strongroom.account.ThemeChoice;
import io.strongroom.account.protection.Outcome;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.AccountScene;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.preferences.accounts.AccountsViewModel;
import io.strongroom.ui.preferences.protection.ProtectionViewModel;
import io.strongroom.ui.preferences.protection.RecoveryCodeViewModel;
import io.strongroom.ui.restore.RestoreViewModel;
import io.strongroom.ui.task.FxTaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.theme.AppTheme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

@ExtendWith(ApplicationExtension.class)
class PreferencesViewTest {

    @TempDir Path folder;

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private Preferences kept = Preferences.DEFAULTS;
    private final Messages messages = new Messages(Locale.US);
    private VaultSession vault;
    private int closed;
    private int placesAsked;
    private int adding;

    @Start
    void show(Stage stage) {
        AccountServices services = new AccountScene(folder).services(Map.of());
        FxTaskRunner tasks = new FxTaskRunner();
        vault =
                new VaultSession(
                        services.home(),
                        Clock.systemUTC(),
                        new BuildInfo("1"),
                        InMemoryKeyring::new);
        PreferencesParts parts =
                new PreferencesParts(
                        new AccountsViewModel(
                                new Account.LocalVault(services.home()),
                                services,
                                (_, _) -> {},
                                () -> {},
                                tasks,
                                messages),
                        new ProtectionViewModel(
                                vault.guard(),
                                services.home(),
                                tasks,
                                messages,
                                new RecoveryCodeViewModel(tasks, messages, _ -> {})),
                        new RestoreViewModel(vault.guard(), List::of, tasks, messages, _ -> {}),
                        new PreferencesViewModel(
                                theme,
                                Preferences.DEFAULTS,
                                change -> kept = change.apply(kept),
                                services.home(),
                                "1.2.3",
                                messages));
        PreferencesView view =
                new PreferencesView(
                        parts,
                        messages,
                        List::of,
                        name -> {
                            placesAsked++;
                            return Optional.of(folder.resolve(name));
                        },
                        () -> adding++,
                        () -> closed++);
        view.show(Section.ACCOUNTS);
        Scene scene = new Scene(new StackPane(view.root()), 860, 640);
        new AppTheme(ThemeChoice.SYSTEM).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void choosesALookAndShowsWhichIsChosen(FxRobot robot) {
        robot.clickOn("#section-LOOK");
        assertThat(chosenLook(robot)).isEqualTo("System");

        robot.clickOn("#theme-DARK");
        robot.clickOn("#theme-DARK");
        assertThat(kept.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(theme.get()).isEqualTo(ThemeChoice.DARK);
        assertThat(chosenLook(robot)).isEqualTo("Dark");

        robot.interact(() -> theme.set(ThemeChoice.LIGHT));
        assertThat(chosenLook(robot)).isEqualTo("Light");
    }

    @Test
    void oneSectionIsAlwaysChosen(FxRobot robot) {
        robot.clickOn("#section-ABOUT");
        robot.clickOn("#section-ABOUT");

        assertThat(robot.lookup("#section-ABOUT").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("Strongroom 1.2.3").tryQuery()).isPresent();
        assertThat(robot.lookup("Retrofit").tryQuery()).isPresent();
    }

    @Test
    void arrowKeysTurnToASectionAndItsContent(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#section-ACCOUNTS").query().requestFocus());
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#protection-way").tryQuery().isPresent());
        assertThat(robot.lookup("#section-PROTECTION").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#accounts-add").tryQuery()).isEmpty();
    }

    @Test
    void tellsWhatProtectsTheVaultAndAsksForAPassphrase(FxRobot robot) throws Exception {
        robot.clickOn("#section-PROTECTION");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#protection-way").tryQuery().isPresent());
        assertThat(robot.lookup("#protection-way").queryAs(Label.class).getText())
                .isEqualTo("A key file opens this vault");

        robot.clickOn("#change-PASSPHRASE");

        assertThat(robot.lookup("#passphrase-wanted").query().isFocused()).isTrue();
        robot.clickOn("#change-cancel");
        assertThat(robot.lookup("#passphrase-wanted").tryQuery()).isEmpty();
    }

    @Test
    void backingUpLeavesTheFocusWhereItWasPressed(FxRobot robot) throws Exception {
        robot.clickOn("#section-PROTECTION");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#backup").tryQuery().isPresent());
        assertThat(robot.lookup("#change-RECOVERY_CODE").tryQuery()).isPresent();

        robot.clickOn("#backup");
        assertThat(placesAsked).isZero();

        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        robot.lookup(text("A backup would open nowhere else"))
                                .tryQuery()
                                .isPresent());
        assertThat(robot.lookup("#backup").query().isFocused()).isTrue();
        assertThat(robot.lookup("#backup").queryButton().getText()).isEqualTo("Back up to a file…");
    }

    @Test
    void offersARecoveryCodeOnceWhereItIsMissing(FxRobot robot) throws Exception {
        try (Passphrase wanted = Passphrase.of("correct horse battery".toCharArray())) {
            assertThat(vault.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
        robot.clickOn("#section-PROTECTION");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#backup").tryQuery().isPresent());

        assertThat(robot.lookup(text("If the passphrase is forgotten")).tryQuery()).isPresent();
        assertThat(robot.lookup(text("keyring is lost")).tryQuery()).isEmpty();
        assertThat(robot.lookup(button("Make a recovery code")).queryAll()).hasSize(1);
        assertThat(robot.lookup("#change-RECOVERY_CODE").tryQuery()).isEmpty();
        assertThat(robot.lookup("#change-KEY_FILE").queryButton().getText())
                .isEqualTo("Remove the passphrase\u2026");
    }

    @Test
    void escapeLeadsOutOfAChangeBeforeItCloses(FxRobot robot) throws Exception {
        robot.clickOn("#section-PROTECTION");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#backup").tryQuery().isPresent());
        robot.clickOn("#change-PASSPHRASE");

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#passphrase-wanted").tryQuery()).isEmpty();
        robot.clickOn("#restore-begin").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#backup").tryQuery()).isPresent();
        assertThat(closed).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeDoesNotGoUnasked(FxRobot robot) throws Exception {
        robot.clickOn("#section-PROTECTION");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#change-RECOVERY_CODE").tryQuery().isPresent());
        robot.clickOn("#change-RECOVERY_CODE").clickOn("#change-apply");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#recovery-code").tryQuery().isPresent());

        robot.type(KeyCode.ESCAPE);
        assertThat(closed).isZero();
        assertThat(robot.lookup(text("Have you written it down?")).tryQuery()).isPresent();
        robot.clickOn("#section-LOOK").clickOn("#preferences-close");
        assertThat(closed).isZero();
        assertThat(robot.lookup("#recovery-code").tryQuery()).isPresent();

        robot.clickOn("#recovery-copy").type(KeyCode.ESCAPE);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void leadsToAddingAnAccount(FxRobot robot) {
        robot.clickOn("#accounts-add");

        assertThat(adding).isEqualTo(1);
    }

    @Test
    void closesByButtonAndByEscape(FxRobot robot) {
        robot.clickOn("#preferences-close");
        assertThat(closed).isEqualTo(1);

        robot.type(KeyCode.ESCAPE);
        assertThat(closed).isEqualTo(2);
    }

    private static Predicate<Button> button(String part) {
        return button -> button.getText().contains(part);
    }

    private static Predicate<Label> text(String part) {
        return label -> label.getText().contains(part);
    }

    private static String chosenLook(FxRobot robot) {
        return robot.lookup((ToggleButton button) ->
                        button.isSelected() && String.valueOf(button.getId()).startsWith("theme-"))
                .<ToggleButton>query()
                .getText();
    }
}
