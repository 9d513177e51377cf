package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Secret;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Set;

/// Searching from the keyboard in the real window, over the real vault.
@ExtendWith(ApplicationExtension.class)
class SearchingTest {

    @TempDir java.nio.file.Path home;

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @Start
    void open(Stage stage) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            for (String name : List.of("OPENAI_API_KEY", "HF_TOKEN", "GROQ_API_KEY")) {
                try (NewSecret secret = Secrets.text(name, "value")) {
                    client.create(secret);
                }
            }
        }
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @BeforeEach
    void search() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        robot.write("api");
        OpenWindow.waitUntil(
                () -> Set.copyOf(window.names()).equals(Set.of("OPENAI_API_KEY", "GROQ_API_KEY")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void downGoesToWhatWasFoundAndOnFromThere() {
        robot.type(KeyCode.DOWN);

        assertThat(focused().getId()).isEqualTo("secrets");
        ListView<Secret> rows = robot.lookup("#secrets").query();
        assertThat(rows.getSelectionModel().getSelectedIndices()).containsExactly(0);

        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        OpenWindow.waitUntil(() -> window.shows("2 secrets chosen"));
    }

    @Test
    void enterGoesToWhatWasFound() {
        robot.type(KeyCode.ENTER);

        assertThat(focused().getId()).isEqualTo("secrets");
    }

    @Test
    void escapeEmptiesItAndStays() throws Exception {
        robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> window.names().size() == 3);
        assertThat(robot.lookup("#search").<TextField>query().getText()).isEmpty();
        assertThat(focused().getId()).isEqualTo("search");
    }

    @Test
    void marksTheLettersThatMatch() {
        OpenWindow.waitUntil(() -> !marks().isEmpty());

        assertThat(marks())
                .allSatisfy(mark -> {
                    Text words =
                            mark.getParent().lookupAll(".text").stream()
                                    .map(Text.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    double letter = inScene(words).getWidth() / words.getText().length();
                    double before = words.getText().indexOf("API") * letter;
                    assertThat(inScene(mark).getMinX() - inScene(words).getMinX())
                            .isBetween(before - 2, before + 2);
                    assertThat(inScene(mark).getWidth()).isBetween(letter * 3 - 2, letter * 3 + 2);
                });
    }

    @Test
    void whatTheSearchLeavesOutCanNeitherBeSeenNorDeleted() {
        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        window.choose("HF_TOKEN");
        OpenWindow.waitUntil(() -> isSeen("#delete"));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT).write("api");
        OpenWindow.waitUntil(() -> window.shows("HF_TOKEN is chosen, but not listed here"));
        for (String button : List.of("#delete", "#edit", "#copy-name", "#more", "#detail-name")) {
            assertThat(isSeen(button)).as(button).isFalse();
        }
        robot.interact(() -> robot.lookup("#secrets").query().requestFocus());
        robot.type(KeyCode.DELETE).type(KeyCode.ENTER).type(KeyCode.F2);
        assertThat(window.showsPart("Deleting")).isFalse();
        assertThat(robot.lookup("#secret-edit").tryQuery()).isEmpty();

        window.press("Show it");
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        assertThat(window.detailName()).isEqualTo("HF_TOKEN");
        assertThat(isSeen("#chosen-aside")).isFalse();
    }

    @Test
    void ofManyChosenOnlyThoseThatWereFoundAreDeleted() {
        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        window.choose("HF_TOKEN").push(KeyCode.SHORTCUT, KeyCode.A);
        OpenWindow.waitUntil(() -> window.shows("3 secrets chosen"));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT).write("api");
        OpenWindow.waitUntil(() -> window.shows("2 secrets chosen"));
        assertThat(window.shows("1 more is chosen, but not listed here")).isTrue();
        robot.clickOn("#chosen-delete").clickOn("#delete-confirm");

        OpenWindow.waitUntil(() -> window.showsPart("Deleting 2 secrets from Personal in"));
        window.press("Show it");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HF_TOKEN")));
    }

    @Test
    void editorOfWhatTheSearchLeavesOutStaysWithWhatWasTyped() {
        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        window.choose("HF_TOKEN").type(KeyCode.ENTER);
        window.type("#edit-description", "half typed");

        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT).write("api");
        OpenWindow.waitUntil(() -> window.names().size() == 2);

        assertThat(robot.lookup("#edit-description").<TextField>query().getText())
                .isEqualTo("half typed");
        assertThat(OpenWindow.texts(robot.lookup("#secret-edit").query()))
                .containsSubsequence("Edit", "HF_TOKEN", "in Personal");
        window.clickOnRow("GROQ_API_KEY").clickOn("#leave-stay");
        assertThat(robot.lookup("#edit-description").<TextField>query().getText())
                .isEqualTo("half typed");
        robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> window.shows("Saved HF_TOKEN in Personal"));
        assertThat(window.shows("HF_TOKEN is chosen, but not listed here")).isTrue();
    }

    private boolean isSeen(String selector) {
        return robot.lookup(selector)
                .tryQuery()
                .filter(node -> {
                    Node at = node;
                    while (at != null && at.isVisible()) {
                        at = at.getParent();
                    }
                    return at == null;
                })
                .isPresent();
    }

    private List<Path> marks() {
        return robot.lookup(".match").<Path>queryAll().stream()
                .filter(mark -> !mark.getElements().isEmpty())
                .toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private Node focused() {
        return robot.lookup("#search").query().getScene().getFocusOwner();
    }
}
