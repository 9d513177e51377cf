package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.Secrets;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A person changes and removes accounts in the settings by keys alone, beside a real server.
@ExtendWith(ApplicationExtension.class)
class AccountsInSettingsTest {

    @TempDir Path folder;

    private Stage stage;
    private Path home;
    private RemoteVault remote;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openTheLocalVaultBesideAnother() throws Exception {
        home = folder.resolve("home");
        remote = new RemoteVault(folder.resolve("remote"));
        remote.client().create(Secrets.text("REMOTE_KEY", "r"));
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @AfterEach
    void closeBoth() {
        window.close();
        remote.close();
    }

    @Test
    void theFocusStaysWithTheKeyThatWasRefused() throws Exception {
        add("Acme", "pit_ended");
        showSettings();
        window.press("Replace the key\u2026");
        assertThat(window.focused()).isEqualTo("account-new-key");

        window.robot.write("wrong-key").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.showsPart("The server does not accept this key"));
        assertThat(window.focused()).isEqualTo("account-new-key");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.A).write(remote.key());
        window.robot.type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.showsPart("Acme has another key now. It belongs to"));
        assertThat(isThere("#add-account")).isFalse();
        OpenWindow.waitUntil(() -> window.focused().equals("account-check"));
        assertThat(key(stored().getFirst())).isEqualTo(remote.key());
    }

    @Test
    void removesByKeysAndTheSafeAnswerComesFirst() throws Exception {
        add("Acme", remote.key());
        showSettings();
        window.robot.interact(() -> window.robot.lookup("#account-remove").query().requestFocus());
        window.robot.type(KeyCode.SPACE);
        OpenWindow.waitUntil(() -> window.focused().equals("account-keep"));
        window.robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.focused().equals("account-remove"));
        assertThat(stored()).hasSize(1);

        window.robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.focused().equals("account-keep"));
        window.robot.type(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("account-remove-apply");
        window.robot.type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.shows("Removed Acme and its key."));
        assertThat(stored()).isEmpty();
    }

    @Test
    void removesNothingOfTheShownAccountBeforeTheUserLetsGoOfWhatIsTyped() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        removeWithSomethingTyped("Acme");
        OpenWindow.waitUntil(() -> window.shows("Remove the account without saving?"));
        assertThat(stored()).containsExactly(acme);

        window.robot.clickOn("#unfinished-stay");
        assertThat(stored()).containsExactly(acme);
        assertThat(key(acme)).isEqualTo(remote.key());
        assertThat(window.window().shown()).map(shown -> shown.account().id()).contains(acme.id());
        assertThat(window.robot.lookup("#name").queryAs(TextInputControl.class).getText())
                .isEqualTo("HALF");

        OpenWindow.waitUntil(() -> isThere("#account-remove-apply"));
        window.robot.clickOn("#account-remove-apply");
        OpenWindow.waitUntil(() -> isThere("#unfinished-leave"));
        window.robot.clickOn("#unfinished-leave");
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        assertThat(stored()).isEmpty();
        assertThat(window.keys.kept()).isEmpty();
        assertThat(window.chosen).last().isEqualTo(new Account.LocalVault(home));
    }

    @Test
    void aLockThatComesWhileTheShownAccountIsRemovedLeadsToTheVaultAfter() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        removeWithSomethingTyped("Acme");
        OpenWindow.waitUntil(() -> isThere("#unfinished-leave"));
        window.keys.beforeDeletion(() -> Platform.runLater(window.window()::lock));
        window.press("Remove without saving");

        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));
        OpenWindow.waitUntil(() -> stored().isEmpty());
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        assertThat(window.window().shown())
                .map(AccountScreens::account)
                .contains(new Account.LocalVault(home));
        assertThat(window.showsPart("Acme is no longer one of your accounts")).isTrue();
        assertThat(typedName()).isEqualTo("HALF");
        assertThat(window.keys.kept()).doesNotContainKey(acme.id());
    }

    @Test
    void whatWasTypedOutlivesAnAccountThatIsRemovedBehindTheLock() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        turnTo("Acme");
        window.robot.clickOn("#name").write("HALF");
        window.robot.interact(window.window()::lock);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept, sealed."));
        book().remove(acme.id());
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.showsPart("Acme is no longer one of your accounts"));
        assertThat(shownAccount()).contains(new Account.LocalVault(home));
        assertThat(typedName()).isEqualTo("HALF");
        assertThat(window.showsPart("was not saved")).isFalse();
    }

    @Test
    void anEditOfAnAccountThatIsRemovedBehindTheLockIsSaidToBeLost() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        turnTo("Acme");
        window.robot.clickOn("REMOTE_KEY").type(KeyCode.F2);
        OpenWindow.waitUntil(() -> isThere("#edit-description"));
        window.robot.clickOn("#edit-description").write("changed");
        window.robot.interact(window.window()::lock);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept, sealed."));
        book().remove(acme.id());
        window.press("Unlock");

        OpenWindow.waitUntil(
                () -> window.showsPart("What you changed of a secret there was not saved."));
        assertThat(shownAccount()).contains(new Account.LocalVault(home));
    }

    @Test
    void anAccountThatAnotherProgramRemovesIsToldWhenTheUserComesBack() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        turnTo("Acme");
        leaveAndComeBack();
        book().remove(acme.id());
        assertThat(window.showsPart("was removed from your accounts")).isFalse();

        leaveAndComeBack();

        OpenWindow.waitUntil(
                () -> window.showsPart("Acme was removed from your accounts by another program."));
        window.press("Use the local vault");
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        assertThat(shownAccount()).contains(new Account.LocalVault(home));
    }

    @Test
    void turnsToAnAccountFromItsCard() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        showSettings();
        window.press("Use");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(shownAccount()).map(Account::id).contains(acme.id());
        showSettings();
        assertThat(window.shows("shown now")).isTrue();
        assertThat(window.shows("Use")).isFalse();
    }

    @Test
    void anAccountThatIsStillThereComesBackAfterTheLock() throws Exception {
        StoredAccount acme = add("Acme", remote.key());
        window.robot.clickOn("#account");
        window.press("Acme");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        window.robot.interact(window.window()::lock);
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(window.window().shown()).map(shown -> shown.account().id()).contains(acme.id());
    }

    @Test
    void leadsToARefusedKeyWhereverItsAccountIsInTheList() throws Exception {
        for (int other = 0; other < 6; other++) {
            add("Other " + other, remote.key());
        }
        add("Refused", "pit_ended");
        window.robot.clickOn("#account");
        window.press("Refused");
        window.press("Account settings\u2026");

        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        assertThat(window.showsPart("does not accept the key any more")).isTrue();
        OpenWindow.waitUntil(() -> bounds("#preferences").contains(bounds("#account-new-key")));
        window.robot.type(KeyCode.ESCAPE);
        assertThat(isThere("#account-new-key")).isFalse();
        assertThat(isThere("#preferences")).isTrue();
        window.robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !isThere("#preferences"));
        assertThat(window.shows("Account settings\u2026")).isTrue();
    }

    @Test
    void theFormFollowsWhatAnotherKeyMayDo() throws Exception {
        try (FakeProvider provider = new FakeProvider()) {
            provider.start();
            provider.permissions("{\"secrets\": {\"read\": true}}");
            book().add(
                            new NewAccount(
                                    "Limited",
                                    BaseUrl.parse(provider.url()),
                                    Scope.personal(),
                                    Optional.empty()),
                            new ApiKey(FakeProvider.KEY));
            window.robot.clickOn("#account");
            window.press("Limited");
            OpenWindow.waitUntil(() -> window.robot.lookup("#create").query().isDisabled());

            provider.permissions("{\"secrets\": {\"read\": true, \"write\": true}}");
            showSettings();
            window.press("Replace the key\u2026");
            window.robot.write(FakeProvider.KEY).type(KeyCode.ENTER);

            OpenWindow.waitUntil(() -> window.showsPart("It belongs to Ada"));
            OpenWindow.waitUntil(() -> !window.robot.lookup("#create").query().isDisabled());
        }
    }

    @Test
    void anAccountAddedFromTheSettingsLeadsBackThere() {
        window.hold(KeyCode.COMMA);
        window.press("Add account\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));

        window.robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> isThere("#preferences") && !isThere("#add-account"));
        window.robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !isThere("#preferences"));
    }

    @Test
    void eachTryForgetsWhatTheLastOneSaidAndLeadsToTheFieldAtFault() {
        window.hold(KeyCode.COMMA);
        window.press("Add account\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
        double top = top();
        window.robot.write("wrong-key");
        window.type("#account-address", remote.url());
        window.robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.showsPart("The server does not accept this key"));
        assertThat(window.focused()).isEqualTo("account-key");
        assertThat(top()).isEqualTo(top);

        window.type("#account-address", "http://127.0.0.1:1/");
        window.robot.type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.showsPart("cannot be reached"));
        assertThat(window.showsPart("The server does not accept this key")).isFalse();
        assertThat(window.focused()).isEqualTo("account-address");
        assertThat(top()).isEqualTo(top);
        window.robot.clickOn("#way-FOUND");
        assertThat(top()).isEqualTo(top);
    }

    private Optional<Account> shownAccount() {
        return window.window().shown().map(AccountScreens::account);
    }

    private String typedName() {
        return window.robot.lookup("#name").queryAs(TextInputControl.class).getText();
    }

    private void turnTo(String name) {
        window.robot.clickOn("#account");
        window.press(name);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
    }

    /// The windows of a screen that is not there do not take the focus from each other.
    private void leaveAndComeBack() {
        window.robot.interact(() -> WindowHelper.setFocused(stage, false));
        window.robot.interact(() -> WindowHelper.setFocused(stage, true));
    }

    /// Shows an account, types into its form and asks in the settings to remove it.
    private void removeWithSomethingTyped(String name) {
        turnTo(name);
        window.robot.clickOn("#name").write("HALF");
        showSettings();
        window.press("Remove\u2026");
        window.robot.clickOn("#account-remove-apply");
    }

    private Bounds bounds(String query) {
        Node node = window.robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private double top() {
        Node sheet = window.robot.lookup("#add-account").query();
        return sheet.localToScene(0, 0).getY();
    }

    private void showSettings() {
        window.hold(KeyCode.COMMA);
        OpenWindow.waitUntil(() -> isThere("#account-replace-key"));
    }

    private boolean isThere(String query) {
        return window.robot.lookup(query).tryQuery().isPresent();
    }

    private String key(StoredAccount account) {
        return Objects.requireNonNull(window.keys.kept().get(account.id())).reveal();
    }

    private StoredAccount add(String name, String key) throws Exception {
        return book().add(
                        new NewAccount(
                                name,
                                BaseUrl.parse(remote.url()),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey(key));
    }

    private List<StoredAccount> stored() {
        return book().list().accounts().all();
    }

    private AccountBook book() {
        return new AccountBook(home, Clock.systemUTC(), _ -> window.keys);
    }
}
