package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ThemeChoice;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Locale;

/// A sheet that is closed is let go of by the window, which stays.
@ExtendWith(ApplicationExtension.class)
class ClosedSheetTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StackPane pane = new StackPane();
    @TempDir Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private ScopesViewModel scopes;

    @BeforeEach
    void open() throws Exception {
        server = new LocalVaultServer(home);
        client = server.client();
        scopes =
                new ScopesViewModel(
                        client,
                        new DirectTaskRunner(),
                        messages,
                        new UserMessages(messages),
                        Scope.personal());
    }

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(pane, 1180, 760);
        new AppTheme(ThemeChoice.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
        new FxRobot().targetWindow(stage);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aClosedSheetIsNoLongerFittedToTheWindow(FxRobot robot) {
        Region sheet = open(robot);
        double first = sheet.getPrefWidth();
        resize(robot, 1400);
        double second = sheet.getPrefWidth();
        robot.interact(() -> pane.getChildren().clear());
        resize(robot, 1250);
        assertThat(second).isGreaterThan(first);
        assertThat(sheet.getPrefWidth()).isEqualTo(second);
    }

    private static void resize(FxRobot robot, double width) {
        robot.interact(() -> robot.targetWindow().setWidth(width));
    }

    private Region open(FxRobot robot) {
        Region[] sheet = new Region[1];
        robot.interact(() -> {
            ReviewViewModel review =
                    new ReviewViewModel(
                            Reviews.services(client, new DirectTaskRunner()),
                            ScopeChoice.personal("Personal"),
                            "the clipboard");
            sheet[0] = new ReviewSheet(review, scopes, messages, () -> {}).root();
            pane.getChildren().setAll(sheet[0]);
        });
        return sheet[0];
    }
}
