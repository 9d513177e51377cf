package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.KeySource;
import io.strongroom.account.PreferencesFile;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.FileDrop;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.ui.text.Messages;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

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
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The user's story: the real window, driven by keys and mouse, over the real client and the real
/// vault.
@ExtendWith(ApplicationExtension.class)
class EndToEndTest {

    private static final String VALUE = "sk-canary-7f3e0c5d1b";
    private static final String DESCRIPTION = "describes-the-canary";

    @TempDir Path folder;

    private final List<Path> toPick = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private @Nullable AppGraph graph;
    private @Nullable AccountSession session;
    private @Nullable RememberedPreferences preferences;

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
        waitUntil(() -> shown("Nothing in Personal yet"));

        robot.write("my-key");
        press("Use MY_KEY");
        robot.clickOn("#value").write(VALUE).clickOn("#description").write(DESCRIPTION);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        waitUntil(() -> names().equals(List.of("MY_KEY")));
        waitUntil(() -> shown("Created MY_KEY in Personal"));
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEmpty();

        toPick.add(kubeconfig);
        robot.clickOn("#browse");
        waitUntil(() -> robot.lookup("#file-card").tryQuery().isPresent());
        assertThat(robot.lookup("#file-size").queryLabeled().getText())
                .isEqualTo("15 B \u2192 20 B of 64 KB encoded");
        press("Create in Personal");
        waitUntil(() -> names().contains("KUBECONFIG"));

        FileDrop drop = new FileDrop(List.of(certificate));
        robot.interact(() -> assertThat(drop.over(stage.getScene().getRoot())).isTrue());
        assertThat(robot.lookup("#drop-overlay").query().isVisible()).isTrue();
        assertThat(shown("\u201Cca.pem\u201D becomes a file secret")).isTrue();
        robot.interact(() -> assertThat(drop.drop(stage.getScene().getRoot())).isTrue());
        waitUntil(() -> shown("ca.pem"));
        assertThat(robot.lookup("#drop-overlay").query().isVisible()).isFalse();
        press("Create in Personal");
        waitUntil(() -> names().contains("CA_PEM"));

        robot.clickOn("#save-to");
        press("New team\u2026");
        robot.write("Acme research");
        robot.clickOn("#team-confirm");
        waitUntil(() -> shown("Create in Acme research"));
        robot.clickOn("#name")
                .write("TEAM_KEY")
                .clickOn("#kind-text")
                .clickOn("#value")
                .write("team-" + VALUE);
        press("Create in Acme research");
        waitUntil(() -> shown("Created TEAM_KEY in Acme research"));
        press("Show");
        waitUntil(() -> names().equals(List.of("TEAM_KEY")));

        close();
        openVault(home);

        waitUntil(() -> names().equals(List.of("TEAM_KEY")));
        robot.clickOn("#shown-scope");
        press("Personal");
        waitUntil(() -> names().size() == 3);
        assertThat(names()).containsExactlyInAnyOrder("MY_KEY", "KUBECONFIG", "CA_PEM");
        robot.clickOn("MY_KEY");
        waitUntil(() -> shown(DESCRIPTION));
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

        waitUntil(() -> names().equals(List.of("MY_KEY")));
    }

    @Test
    void closingAsksBeforeAHalfFilledFormIsLost() throws Exception {
        openVault(folder.resolve("home"));
        waitUntil(() -> shown("Nothing in Personal yet"));
        List<String> closed = new ArrayList<>();
        AppGraph shown = Objects.requireNonNull(graph);
        robot.interact(() -> assertThat(shown.window().mayClose(() -> {})).isTrue());

        robot.write("HALF");
        robot.interact(
                () -> assertThat(shown.window().mayClose(() -> closed.add("closed"))).isFalse());
        robot.clickOn("#unfinished-stay");
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("HALF");
        assertThat(closed).isEmpty();

        robot.interact(
                () -> assertThat(shown.window().mayClose(() -> closed.add("closed"))).isFalse());
        robot.clickOn("#unfinished-leave");
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void settingsTellTheVersionAndEscapeLeadsBackToTheForm() throws Exception {
        openVault(folder);
        waitUntil(() -> shown("Nothing in Personal yet"));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.COMMA).release(KeyCode.SHORTCUT);
        waitUntil(() -> shown("Strongroom " + BuildInfo.load().version()));

        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !shown("Strongroom " + BuildInfo.load().version()));
        robot.write("BACK");
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("BACK");
    }

    @Test
    void takenNameIsUpdatedOnOnePress() throws Exception {
        openVault(folder);
        create("MY_KEY", "old");
        waitUntil(() -> names().equals(List.of("MY_KEY")));

        create("MY_KEY", "new");
        waitUntil(() -> shown("A secret of this name is already in Personal."));
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("MY_KEY");
        press("Update it instead");
        waitUntil(() -> shown("Updated MY_KEY in Personal"));

        assertThat(names()).containsExactly("MY_KEY");
        close();
        assertThat(valueOf(folder, "MY_KEY")).isEqualTo("new");
    }

    @Test
    void whatAScriptWritesAppearsInTheOpenWindow() throws Exception {
        openVault(folder);
        waitUntil(() -> shown("Nothing in Personal yet"));

        try (LocalVaultServer script = new LocalVaultServer(folder);
                SecretsClient client = script.client();
                NewSecret secret = newSecret("FROM_A_SCRIPT", "v")) {
            client.create(secret);
        }

        waitUntil(() -> names().equals(List.of("FROM_A_SCRIPT")));
    }

    @Test
    void foreignFileInTheVaultsPlaceIsNamedAndLeftAlone() throws Exception {
        Path vault = Files.writeString(folder.resolve("vault.db"), "my diary\n");

        openVault(folder);

        waitUntil(() -> shownPart(vault + " is not a Strongroom vault."));
        create("MY_KEY", "v");
        waitUntil(() -> robot.lookup("#name").queryAs(TextField.class).getText().equals("MY_KEY"));
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

            waitUntil(() -> shownPart("The server does not accept the API key"));
            assertThat(shown("Acme server")).isTrue();
            assertThat(shownPart("Values never come back")).isTrue();
        }
    }

    private static KeySource key() {
        return () -> new ApiKey("key");
    }

    // The window

    private void openVault(Path home) throws Exception {
        open(new Account.LocalVault(home), home);
    }

    private void open(Account account, Path home) {
        Clock clock = Clock.system(ZoneOffset.UTC);
        BuildInfo build = BuildInfo.load();
        robot.interact(() -> {
            AccountSession opened = AccountSession.of(account, clock, build);
            PreferencesFile file = new PreferencesFile(home, clock);
            RememberedPreferences remembered =
                    new RememberedPreferences(file, file.load().preferences());
            AppGraph wired =
                    new AppGraph(
                            new AppGraph.Surroundings(
                                    account,
                                    opened.client(),
                                    home,
                                    remembered,
                                    build.version(),
                                    new Messages(Locale.ENGLISH),
                                    clock,
                                    () -> List.copyOf(toPick),
                                    copied::add));
            session = opened;
            preferences = remembered;
            graph = wired;
            Scene scene = new Scene(wired.window().root(), 1180, 760);
            wired.theme().dress(scene);
            wired.window().addShortcuts(scene);
            stage.setScene(scene);
            stage.show();
            wired.window().begin();
            wired.window().complete();
            wired.shell().start();
            opened.onChangeElsewhere().accept(() -> Platform.runLater(wired.shell()::refresh));
        });
    }

    private void close() {
        robot.interact(() -> {
            if (graph != null && session != null && preferences != null) {
                graph.close();
                session.close();
                preferences.close();
                stage.hide();
            }
            graph = null;
        });
    }

    private void create(String name, String value) {
        robot.clickOn("#name").write(name).clickOn("#value").write(value).clickOn("#create");
    }

    private void press(String words) {
        waitUntil(() -> shown(words));
        robot.clickOn((Node node) ->
                node instanceof Labeled labeled && words.equals(labeled.getText()) && isSeen(node));
    }

    private List<String> names() {
        ListView<Secret> list = robot.lookup("#secrets").queryListView();
        return list.getItems().stream().map(Secret::name).toList();
    }

    private boolean shown(String words) {
        return labels().anyMatch(words::equals);
    }

    private boolean shownPart(String words) {
        return labels().anyMatch(text -> text.contains(words));
    }

    private Stream<String> labels() {
        return robot
                .lookup((Node node) -> node instanceof Labeled && isSeen(node))
                .queryAll()
                .stream()
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null) {
            if (!at.isVisible()) {
                return false;
            }
            at = at.getParent();
        }
        return true;
    }

    private static void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("the window did not come to show it", tooLong);
        }
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

    private static NewSecret newSecret(String name, String value) {
        if (SecretValue.ofText(value) instanceof Checked.Valid<SecretValue>(SecretValue valid)) {
            return new NewSecret(
                    new SecretName(name), valid, false, Optional.empty(), Scope.personal());
        }
        throw new AssertionError(name);
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
