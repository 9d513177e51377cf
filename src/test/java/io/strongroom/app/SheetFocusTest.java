package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;

import javafx.scene.Node;
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
import java.util.LinkedHashSet;
import java.util.Set;

/// Tab, while a sheet lies over the window: nothing below it can be pressed unseen.
@ExtendWith(ApplicationExtension.class)
class SheetFocusTest {

    private static final int STEPS = 14;

    @TempDir Path folder;

    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() {
        Path home = folder.resolve("home");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        window.hold(KeyCode.COMMA);
        OpenWindow.waitUntil(() -> window.robot.lookup("#accounts-add").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void tabGoesRoundInTheSettings() {
        assertThat(round("#preferences", false))
                .contains("section-ACCOUNTS", "accounts-add", "preferences-close");
        assertThat(round("#preferences", true))
                .contains("section-ACCOUNTS", "accounts-add", "preferences-close");
    }

    @Test
    void tabGoesRoundWhereAnAccountIsAdded() {
        window.robot.clickOn("#accounts-add");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));

        assertThat(round("#add-account", false)).contains("account-key", "add-check");
        assertThat(round("#add-account", true)).contains("account-key", "add-check");
    }

    private Set<String> round(String sheet, boolean back) {
        Set<String> stops = new LinkedHashSet<>();
        for (int step = 0; step < STEPS; step++) {
            if (back) {
                window.robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
            } else {
                window.robot.type(KeyCode.TAB);
            }
            assertThat(isWithin(stage.getScene().getFocusOwner(), sheet))
                    .as("%s", stage.getScene().getFocusOwner())
                    .isTrue();
            stops.add(window.focused());
        }
        return stops;
    }

    private boolean isWithin(Node node, String sheet) {
        Node outer = window.robot.lookup(sheet).query();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
