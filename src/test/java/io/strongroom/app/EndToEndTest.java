package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.KeySource;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.FileDrop;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The user's story: the real window, driven by keys and mouse, over the real client and the real
/// vault.
@ExtendWith(ApplicationExtension.class)
class EndToEndTest {

    private static final String VALUE = "sk-canary-7f3e0c5d1b";
    private static final String DESCRIPTION = "describes-the-canary";

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private @Nullable OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @AfterEach
    void closeWindow() {
        close();
    }

    @Test
    void secretsOfEveryKindAreThereAfterARestart() throws Exception {
        Path home = folder.resolve("home");
        Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), "apiVersion: v1\n");
        Path certificate = Files.write(folder.resolve("ca.pem"), new byte[] {1, 2, 3, (byte) 0xFF});
        openVault(home);
        OpenWindow.waitUntil(() -> shown("Nothing in Personal yet"));

        robot.write("my-key");
        press("Use MY_KEY");
        robot.clickOn("#value").write(VALUE).clickOn("#description").write(DESCRIPTION);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        OpenWindow.waitUntil(() -> names().equals(List.of("MY_KEY")));
        OpenWindow.waitUntil(() -> shown("Created MY_KEY in Personal"));
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEmpty();

        window().toPick.add(kubeconfig);
        robot.clickOn("#browse");
        OpenWindow.waitUntil(() -> robot.lookup("#file-card").tryQuery().isPresent());
        assertThat(robot.lookup("#file-size").queryLabeled().getText())
                .isEqualTo("15 B \u2192 20 B of 64 KB encoded");
        press("Create in Personal");
        OpenWindow.waitUntil(() -> names().contains("KUBECONFIG"));

        FileDrop drop = new FileDrop(List.of(certificate));
        robot.interact(() -> assertThat(drop.over(stage.getScene().getRoot())).isTrue());
        assertThat(robot.lookup("#drop-overlay").query().isVisible()).isTrue();
        assertThat(shown("\u201Cca.pem\u201D becomes a file secret")).isTrue();
        robot.interact(() -> assertThat(drop.drop(stage.getScene().getRoot())).isTrue());
        OpenWindow.waitUntil(() -> shown("ca.pem"));
        assertThat(robot.lookup("#drop-overlay").query().isVisible()).isFalse();
        press("Create in Personal");
        OpenWindow.waitUntil(() -> names().contains("CA_PEM"));

        robot.clickOn("#save-to");
        OpenWindow.waitUntil(() -> shown("New team\u2026"));
        assertThat(shown("Use a team\u2019s ID\u2026")).isFalse();
        press("New team\u2026");
        robot.write("Acme research");
        robot.clickOn("#team-confirm");
        OpenWindow.waitUntil(() -> shown("Create in Acme research"));
        robot.clickOn("#name")
                .write("TEAM_KEY")
                .clickOn("#kind-text")
                .clickOn("#value")
                .write("team-" + VALUE);
        press("Create in Acme research");
        OpenWindow.waitUntil(() -> shown("Created TEAM_KEY in Acme research"));
        press("Show");
        OpenWindow.waitUntil(() -> names().equals(List.of("TEAM_KEY")));

        close();
        openVault(home);

        OpenWindow.waitUntil(() -> names().equals(List.of("TEAM_KEY")));
        robot.clickOn("#shown-scope");
        press("Personal");
        OpenWindow.waitUntil(() -> names().size() == 3);
        assertThat(names()).containsExactlyInAnyOrder("MY_KEY", "KUBECONFIG", "CA_PEM");
        window().choose("MY_KEY");
        OpenWindow.waitUntil(() -> shown(DESCRIPTION));
        close();

        assertThat(valueOf(home, "MY_KEY")).isEqualTo(VALUE);
        assertThat(valueOf(home, "CA_PEM")).isEqualTo("AQID/w==");
        assertThat(filesThatHold(home, "MY_KEY", VALUE, DESCRIPTION, "Acme research", "KUBECONFIG"))
                .isEmpty();
    }

    @Test
    void tabGoesThroughTheFormInOrder() throws Exception {
        openVault(folder);
        robot.write("bad-name");
        List<String> focused = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            focused.add(String.valueOf(stage.getScene().getFocusOwner().getId()));
            robot.type(KeyCode.TAB);
        }

        assertThat(focused).containsExactly("name", "value", "description", "save-to", "create");
    }

    @Test
    void problemsAreMendedWithoutLeavingTheKeyboard() throws Exception {
        openVault(folder);

        robot.write("my-key").press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        robot.type(KeyCode.TAB).write("v");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);

        OpenWindow.waitUntil(() -> names().equals(List.of("MY_KEY")));
    }

    @Test
    void closingAsksBeforeAHalfFilledFormIsLost() throws Exception {
        openVault(folder.resolve("home"));
        OpenWindow.waitUntil(() -> shown("Nothing in Personal yet"));
        assertThat(closes()).isTrue();
        robot.interact(stage::show);

        robot.clickOn("#name").write("HALF");
        assertThat(closes()).isFalse();
        OpenWindow.waitUntil(() -> shown("Close without saving?"));
        robot.clickOn("#unfinished-stay");
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("HALF");

        assertThat(closes()).isFalse();
        OpenWindow.waitUntil(() -> shown("Close without saving?"));
        robot.clickOn("#unfinished-leave");
        assertThat(stage.isShowing()).isFalse();
    }

    /// Closes the window as a person does.
    private boolean closes() {
        robot.interact(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, request);
        });
        return !stage.isShowing();
    }

    @Test
    void settingsTellTheVersionAndEscapeLeadsBackToTheForm() throws Exception {
        openVault(folder);
        OpenWindow.waitUntil(() -> shown("Nothing in Personal yet"));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.COMMA).release(KeyCode.SHORTCUT);
        robot.clickOn("#section-ABOUT");
        OpenWindow.waitUntil(() -> shown("Strongroom " + BuildInfo.load().version()));

        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !shown("Strongroom " + BuildInfo.load().version()));
        robot.write("BACK");
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("BACK");
    }

    @Test
    void takenNameIsUpdatedOnOnePress() throws Exception {
        openVault(folder);
        create("MY_KEY", "old");
        OpenWindow.waitUntil(() -> names().equals(List.of("MY_KEY")));

        create("MY_KEY", "new");
        OpenWindow.waitUntil(() -> shown("A secret of this name is already in Personal."));
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("MY_KEY");
        press("Update it instead");
        OpenWindow.waitUntil(() -> shown("Updated MY_KEY in Personal"));

        assertThat(names()).containsExactly("MY_KEY");
        close();
        assertThat(valueOf(folder, "MY_KEY")).isEqualTo("new");
    }

    @Test
    void whatAScriptWritesAppearsInTheOpenWindow() throws Exception {
        openVault(folder);
        OpenWindow.waitUntil(() -> shown("Nothing in Personal yet"));

        try (LocalVaultServer script = new LocalVaultServer(folder);
                SecretsClient client = script.client();
                NewSecret secret = Secrets.text("FROM_A_SCRIPT", "v")) {
            client.create(secret);
        }

        OpenWindow.waitUntil(() -> names().equals(List.of("FROM_A_SCRIPT")));
    }

    @Test
    void foreignFileInTheVaultsPlaceIsNamedAndLeftAlone() throws Exception {
        Path vault = Files.writeString(folder.resolve("vault.db"), "my diary\n");

        openVault(folder);

        OpenWindow.waitUntil(() -> shownPart(vault + " is not a Strongroom vault."));
        create("MY_KEY", "v");
        OpenWindow.waitUntil(
                () -> robot.lookup("#name").queryAs(TextField.class).getText().equals("MY_KEY"));
        close();
        assertThat(vault).hasContent("my diary\n");
    }

    @Test
    void accountOfTheEnvironmentIsNamedAndItsFailureToldInWords() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            return new MockResponse.Builder()
                                    .code(401)
                                    .body("{\"detail\": \"no\"}")
                                    .build();
                        }
                    });
            BaseUrl url = BaseUrl.parse("http://127.0.0.1:" + server.getPort());
            open(
                    new Account.Hosted(
                            "acme",
                            "Acme server",
                            url,
                            key(),
                            Scope.personal(),
                            Optional.empty(),
                            true),
                    folder);

            OpenWindow.waitUntil(() -> shownPart("does not accept the key of this account"));
            assertThat(shownPart("Give the account another one")).isTrue();
            assertThat(shown("Acme server")).isTrue();
            assertThat(shownPart("and kept there")).isTrue();
        }
    }

    private static KeySource key() {
        return () -> new ApiKey("key");
    }

    // The window

    private void openVault(Path home) {
        open(new Account.LocalVault(home), home);
    }

    private void open(Account account, Path home) {
        window = OpenWindow.of(stage, account, home);
    }

    private void close() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    private OpenWindow window() {
        return Objects.requireNonNull(window);
    }

    private void create(String name, String value) {
        window().create(name, value);
    }

    private void press(String words) {
        window().press(words);
    }

    private List<String> names() {
        return window().names();
    }

    private boolean shown(String words) {
        return window().shows(words);
    }

    private boolean shownPart(String words) {
        return window().showsPart(words);
    }

    // The vault

    private static String valueOf(Path home, String name) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            Secret secret =
                    client.listAll(Scope.personal()).stream()
                            .filter(listed -> listed.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            try (SecretValue value = client.reveal(secret.id(), Scope.personal())) {
                return value.reveal();
            }
        }
    }

    private static List<String> filesThatHold(Path home, String... words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    if (content.contains(word)) {
                        found.add(file.getFileName() + " holds " + word);
                    }
                }
            }
        }
        return found;
    }
}
