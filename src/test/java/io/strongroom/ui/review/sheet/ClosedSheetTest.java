package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.review.ReviewViewModel;

import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.lang.ref.WeakReference;
import java.nio.file.Path;

/// A sheet that is closed is forgotten, with its rows, by the window and the scopes, which stay.
@ExtendWith(ApplicationExtension.class)
class ClosedSheetTest {

    private static final int COLLECTIONS = 10;

    @TempDir Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private ScopesViewModel scopes;
    private SheetWindow window;
    private Button elsewhere;

    @BeforeEach
    void open() throws Exception {
        server = new LocalVaultServer(home);
        client = server.client();
        scopes = SheetWindow.scopes(client, new DirectTaskRunner());
    }

    @Start
    void start(Stage kept) {
        window = new SheetWindow(1180, 760);
        elsewhere = new Button();
        VBox.setVgrow(window.pane, Priority.ALWAYS);
        window.show(new VBox(elsewhere, window.pane), 1180, 760);
        new FxRobot().targetWindow(window.stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window.stage::close);
        client.close();
        server.close();
    }

    @Test
    void aClosedSheetIsNoLongerFittedToTheWindow(FxRobot robot) {
        Region sheet = open(robot);
        double first = sheet.getPrefWidth();
        resize(robot, 1400);
        double second = sheet.getPrefWidth();
        robot.interact(() -> window.pane.getChildren().clear());
        resize(robot, 1250);
        assertThat(second).isGreaterThan(first);
        assertThat(sheet.getPrefWidth()).isEqualTo(second);
    }

    @Test
    void nothingHoldsAClosedSheet(FxRobot robot) {
        WeakReference<ReviewViewModel> review = openAndClose(robot);
        // The pane that lost a child lets go of it with its next layout.
        robot.interact(window.pane::layout);
        for (int i = 0; i < COLLECTIONS && review.get() != null; i++) {
            System.gc();
        }
        assertThat(review.get()).isNull();
        assertThat(scopes.choices()).isNotEmpty();
    }

    private static void resize(FxRobot robot, double width) {
        robot.interact(() -> robot.targetWindow().setWidth(width));
    }

    private Region open(FxRobot robot) {
        Region[] sheet = new Region[1];
        robot.interact(() -> sheet[0] = show(review()));
        return sheet[0];
    }

    private WeakReference<ReviewViewModel> openAndClose(FxRobot robot) {
        ReviewViewModel[] made = new ReviewViewModel[1];
        robot.interact(() -> {
            made[0] = review();
            show(made[0]);
            window.layOut();
        });
        assertThat(robot.lookup("#review-rows").tryQuery()).isPresent();
        robot.interact(() -> {
            window.pane.getChildren().clear();
            made[0].close();
            // A window remembers the last node that had the focus.
            elsewhere.requestFocus();
        });
        return new WeakReference<>(made[0]);
    }

    private Region show(ReviewViewModel review) {
        return window.lay(review, scopes, () -> {}).root();
    }

    private ReviewViewModel review() {
        ReviewViewModel review = SheetWindow.review(client, new DirectTaskRunner(), "Personal");
        SheetWindow.read(review, "A=1\nB=2\n");
        return review;
    }
}
