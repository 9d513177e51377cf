package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Reviews;
import io.strongroom.support.Secrets;
import io.strongroom.ui.review.ReviewViewModel;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// In the smallest window a review stays readable, with all that can be in its header, and below a
/// small sheet.
@ExtendWith(ApplicationExtension.class)
class NarrowReviewTest {

    private static final String TEAM = "platform-team-01";

    private static final String LINES =
            """
            A=1
            B=2
            C=changeme
            D=changeme
            db-url=1
            my-key=2
            no line
            nor this
            E=1
            F=1
            G=1
            H=1
            I=1
            J=1
            K=1
            L=1
            """;

    @TempDir Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private ReviewViewModel review;
    private ReviewSheet sheet;
    private SheetWindow window;

    @Start
    void start(Stage kept) throws Exception {
        server = new LocalVaultServer(home);
        client = server.client();
        for (String name : List.of("A", "B")) {
            try (NewSecret secret = Secrets.text(name, "old")) {
                client.create(secret);
            }
        }
        window = new SheetWindow(1024, 640);
        show();
        window.layOut();
        new FxRobot().targetWindow(window.stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            window.stage.close();
            review.close();
        });
        client.close();
        server.close();
    }

    @Test
    void scopeIsReadableBesideTheSearchAndWhatIsPressed(FxRobot robot) {
        List<Node> presses =
                Stream.of(
                                "#review-fix-names",
                                "#review-leave-updates",
                                "#review-leave-placeholders")
                        .<Node>map(id -> robot.lookup(id).query())
                        .toList();
        assertThat(presses).allMatch(Node::isVisible);
        assertThat(drawn(robot, "#review-scope .scope-label")).isEqualTo(TEAM);
        assertThat(drawn(robot, "#review-numbers"))
                .isEqualTo(review.headlineProperty().get().numbers())
                .contains("2 lines of the clipboard were not read");

        Bounds search = bounds(robot, "#review-search");
        Bounds scope = bounds(robot, "#review-scope");
        Bounds header = bounds(robot, ".review-header");
        assertThat(search.intersects(scope)).isFalse();
        assertThat(header.contains(scope)).isTrue();
        assertThat(presses)
                .map(press -> press.localToScene(press.getBoundsInLocal()))
                .allMatch(header::contains)
                .noneMatch(search::intersects)
                .noneMatch(scope::intersects);
    }

    @Test
    void placeOfWhatIsPressedStaysOnceItIsDone(FxRobot robot) {
        double before = bounds(robot, "#review-rows").getMinY();

        robot.interact(() -> {
            review.rows().mendNames();
            review.rows().leaveOutUpdates();
            review.rows().leaveOutPlaceholders();
            window.pane.layout();
        });

        assertThat(robot.lookup("#review-fix-names").query().isVisible()).isFalse();
        assertThat(bounds(robot, "#review-rows").getMinY()).isEqualTo(before);
    }

    @Test
    void whatIsTickedLooksSoBelowASmallSheet(FxRobot robot) {
        robot.interact(() -> {
            review.rows().include(Reviews.row(review.rows(), "A"), false);
            window.pane.layout();
        });
        Region ticked = box(robot, true);
        Background before = ticked.getBackground();

        robot.interact(() -> {
            sheet.sheets().show(new StackPane());
            window.pane.applyCss();
        });

        assertThat(ticked.isDisabled()).isTrue();
        assertThat(ticked.getBackground()).isEqualTo(before);
        assertThat(ticked.getOpacity()).isEqualTo(1);
        assertThat(box(robot, false).getBackground()).isNotEqualTo(before);
    }

    private void show() {
        DirectTaskRunner tasks = new DirectTaskRunner();
        review = SheetWindow.review(client, tasks, TEAM);
        sheet = window.lay(review, SheetWindow.scopes(client, tasks), () -> {});
        SheetWindow.read(review, LINES);
    }

    /// What is painted, which ends in an ellipsis where there is no room.
    private static String drawn(FxRobot robot, String label) {
        return robot.lookup(label + " .text").queryAs(Text.class).getText().replace("\n", "");
    }

    private static Bounds bounds(FxRobot robot, String node) {
        Node found = robot.lookup(node).query();
        return found.localToScene(found.getBoundsInLocal());
    }

    private static Region box(FxRobot robot, boolean ticked) {
        CheckBox found =
                robot.lookup(".review-cell .check-box")
                        .match((CheckBox box) -> box.isVisible() && box.isSelected() == ticked)
                        .query();
        return robot.from(found).lookup(".box").queryAs(Region.class);
    }
}
