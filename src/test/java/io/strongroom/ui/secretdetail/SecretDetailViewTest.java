package io.strongroom.ui.secretdetail;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ThemeChoice;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.AccessibleTree;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.NotedClipboard;
import io.strongroom.support.Secrets;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The details of secrets in a real vault.
@ExtendWith(ApplicationExtension.class)
class SecretDetailViewTest {

    private static final Messages MESSAGES = new Messages(Locale.US);
    private static final String PLANTED = "sk-planted-value";

    private final ManualTicker ticker = new ManualTicker();
    private final List<String> copied = new ArrayList<>();
    private final StackPane pane = new StackPane();
    private LocalVaultServer vault;
    private SecretsClient client;
    private Secret text;
    private Secret file;
    private SecretDetailViewModel detail;

    @TempDir Path home;

    @Start
    void show(Stage stage) throws Exception {
        vault = new LocalVaultServer(home);
        client = vault.client();
        text = store("OPENAI_API_KEY", SecretValue.ofText(PLANTED), false);
        file = store("KUBECONFIG", SecretValue.ofFile(bytes("apiVersion: v1\nplanted\n")), true);
        detail = showDetailOf(client);
        Scene scene = new Scene(pane, 776, 400);
        new AppTheme(ThemeChoice.SYSTEM).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        client.close();
        vault.close();
    }

    private SecretDetailViewModel showDetailOf(SecretsClient server) {
        SecretDetailViewModel viewModel =
                new SecretDetailViewModel(
                        server,
                        new DirectTaskRunner(),
                        ticker,
                        MESSAGES,
                        new UserMessages(MESSAGES),
                        new RelativeTime(Clock.systemUTC(), MESSAGES),
                        copied::add,
                        new NotedClipboard(copied));
        pane.getChildren().setAll(new SecretDetailView(viewModel, MESSAGES).root());
        return viewModel;
    }

    @Test
    void takesNoRoomWhileNoSecretIsChosen(FxRobot robot) {
        assertThat(pane.getChildren().getFirst().isVisible()).isFalse();
        assertThat(pane.getChildren().getFirst().isManaged()).isFalse();

        choose(robot, text);

        assertThat(pane.getChildren().getFirst().isManaged()).isTrue();
    }

    @Test
    void showsWhatTheVaultTellsOfASecret(FxRobot robot) throws Exception {
        String own = client.whoami().id();
        robot.interact(() -> detail.ownIdProperty().set(Optional.of(own)));
        choose(robot, text);

        assertThat(said(robot, "#detail-name")).isEqualTo("OPENAI_API_KEY");
        assertThat(said(robot, "#detail-scope")).isEqualTo("Personal");
        assertThat(robot.lookup("#detail-scope").queryLabeled().getGraphic().getStyleClass())
                .contains("scope-dot-0");
        assertThat(said(robot, "#detail-owner")).startsWith("you (");
        assertThat(said(robot, "#detail-description")).isEqualTo("used by the eval jobs");
        assertThat(robot.lookup("#detail-id").queryAs(TextField.class).getText())
                .isEqualTo(text.id());
        choose(robot, file);
        assertThat(said(robot, "#detail-name")).isEqualTo("KUBECONFIG");
    }

    @Test
    void revealsAndHidesTheValue(FxRobot robot) {
        choose(robot, text);
        assertThat(valueArea(robot)).isEmpty();

        robot.clickOn("#reveal");

        assertThat(valueArea(robot).orElseThrow().getText()).isEqualTo(PLANTED);
        assertThat(valueArea(robot).orElseThrow().isEditable()).isFalse();
        assertThat(robot.lookup("#reveal").<Button>query().getText()).isEqualTo("Hide");
        robot.clickOn("#reveal");
        assertThat(valueArea(robot)).isEmpty();
        assertThat(robot.lookup("#reveal").<Button>query().getText()).isEqualTo("Reveal");
    }

    @Test
    void hidesTheValueWhenItsTimeIsOver(FxRobot robot) {
        choose(robot, text);
        robot.clickOn("#reveal");

        robot.interact(() -> ticker.pass(30));

        assertThat(valueArea(robot)).isEmpty();
    }

    @Test
    void showsAFileDecoded(FxRobot robot) {
        choose(robot, file);

        robot.clickOn("#reveal");

        assertThat(valueArea(robot).orElseThrow().getText()).isEqualTo("apiVersion: v1\nplanted\n");
        assertThat(said(robot, ".value-beside > .muted")).contains("23 bytes");
    }

    @Test
    void neverTellsAssistiveTechnologyTheValue(FxRobot robot) {
        choose(robot, text);
        robot.clickOn("#reveal").clickOn("#value");

        robot.interact(() ->
                assertThat(AccessibleTree.words(pane))
                        .contains("Value shown on screen", "OPENAI_API_KEY")
                        .noneMatch(word -> word.contains("planted")));
    }

    @Test
    void saysWhyAValueCannotBeHad(FxRobot robot) throws Exception {
        choose(robot, text);
        client.delete(text.id(), Scope.personal());

        robot.clickOn("#reveal");

        assertThat(said(robot, ".value-failure")).contains("not in Personal any more");
        assertThat(valueArea(robot)).isEmpty();
    }

    @Test
    void saysThatAHostedServerNeverReturnsValues(FxRobot robot) {
        robot.interact(() -> detail = showDetailOf(new CannedServer().writeOnly().client()));
        choose(robot, Secrets.named("A"));

        assertThat(robot.lookup("#reveal").query().isVisible()).isFalse();
        assertThat(robot.lookup("#never-returned").query().isVisible()).isTrue();
        assertThat(said(robot, "#never-returned")).contains("never returns values");
    }

    @Test
    void saysThatItWasNotFoundOutWhetherValuesReturnAndAsksAgain(FxRobot robot) {
        CannedServer server = new CannedServer();
        server.failWith(500);
        robot.interact(() -> detail = showDetailOf(server.client()));
        choose(robot, Secrets.named("A"));
        assertThat(robot.lookup("#values-not-said").query().isVisible()).isTrue();
        assertThat(robot.lookup("#reveal").query().isVisible()).isFalse();
        assertThat(robot.lookup("#never-returned").query().isVisible()).isFalse();
        server.recover();

        robot.clickOn("#ask-for-values-again");

        assertThat(robot.lookup("#values-not-said").query().isVisible()).isFalse();
        assertThat(robot.lookup("#reveal").query().isVisible()).isTrue();
    }

    @Test
    void copiesTheNameAndWhatTheMenuOffers(FxRobot robot) {
        choose(robot, text);

        robot.clickOn("#copy-name");
        robot.clickOn("#more").clickOn("Copy ID");
        robot.clickOn("#more").clickOn("Copy $OPENAI_API_KEY");
        robot.clickOn("#more").clickOn("Copy os.environ[\"OPENAI_API_KEY\"]");

        assertThat(copied)
                .containsExactly(
                        "OPENAI_API_KEY",
                        text.id(),
                        "$OPENAI_API_KEY",
                        "os.environ[\"OPENAI_API_KEY\"]");
    }

    @Test
    void showsTheValueWhileTheMouseOrSpaceHoldsTheButton(FxRobot robot) {
        choose(robot, text);

        robot.moveTo("#hold").press(MouseButton.PRIMARY);
        assertThat(valueArea(robot).orElseThrow().getText()).isEqualTo(PLANTED);
        robot.interact(() -> ticker.pass(40));
        assertThat(valueArea(robot)).isPresent();
        robot.release(MouseButton.PRIMARY);
        assertThat(valueArea(robot)).isEmpty();

        robot.interact(() -> robot.lookup("#hold").query().requestFocus());
        robot.press(KeyCode.SPACE);
        assertThat(valueArea(robot)).isPresent();
        robot.release(KeyCode.SPACE);
        assertThat(valueArea(robot)).isEmpty();
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void copiesTheValueExactlyAndUnseen(FxRobot robot) throws Exception {
        Secret odd = store("ODD", SecretValue.ofText(" \u00e4\r\n\t\uD83D\uDD11 "), false);
        Secret binary = store("BINARY", SecretValue.ofFile(new byte[] {1, 2, (byte) 0xFF}), true);
        for (Secret copiedSecret : List.of(odd, file, binary)) {
            choose(robot, copiedSecret);
            robot.clickOn("#copy-value");
            assertThat(valueArea(robot)).isEmpty();
        }

        assertThat(copied)
                .containsExactly(" \u00e4\r\n\t\uD83D\uDD11 ", "apiVersion: v1\nplanted\n", "AQL/");
    }

    @Test
    void menuStaysNarrowWhateverTheName(FxRobot robot) throws Exception {
        choose(robot, store("N".repeat(255), SecretValue.ofText("v"), false));

        robot.clickOn("#more");

        assertThat(
                        robot.lookup((Node node) -> node.getStyleClass().contains("context-menu"))
                                .query()
                                .getLayoutBounds()
                                .getWidth())
                .isLessThan(560);
        robot.clickOn((Node node) ->
                node instanceof Labeled item && item.getText().startsWith("Copy prime secret"));
        assertThat(copied).containsExactly("prime secret create --name " + "N".repeat(255));
    }

    @Test
    void everyControlIsReachedByTabAndHasAName(FxRobot robot) {
        choose(robot, text);
        robot.interact(() -> robot.lookup("#copy-name").query().requestFocus());
        List<String> reached = new ArrayList<>();
        Scene scene = pane.getScene();
        for (int step = 0; step < 8; step++) {
            Node focused = scene.getFocusOwner();
            reached.add(focused.getId());
            Object name = focused.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            String called = focused.getAccessibleText();
            assertThat(called == null ? String.valueOf(name) : called)
                    .as(focused.getId())
                    .isNotBlank();
            robot.type(KeyCode.TAB);
        }

        assertThat(reached)
                .containsExactly(
                        "copy-name",
                        "edit",
                        "delete",
                        "more",
                        "detail-id",
                        "reveal",
                        "hold",
                        "copy-value");
    }

    private Secret store(String name, Checked<SecretValue> value, boolean isFile) throws Exception {
        if (!(value instanceof Checked.Valid<SecretValue>(SecretValue valid))) {
            throw new AssertionError(value.violations());
        }
        try (NewSecret secret =
                new NewSecret(
                        new SecretName(name),
                        valid,
                        isFile,
                        Optional.of("used by the eval jobs"),
                        Scope.personal())) {
            return client.create(secret);
        }
    }

    private void choose(FxRobot robot, Secret secret) {
        robot.interact(() -> detail.show(Optional.of(secret), "Personal"));
    }

    private static Optional<TextArea> valueArea(FxRobot robot) {
        return robot.lookup("#value").<TextArea>tryQuery().filter(Node::isVisible);
    }

    private static String said(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>query().getText();
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
