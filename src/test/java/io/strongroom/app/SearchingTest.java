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
