package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

/// The form where the window is low, and a notice over it makes it lower.
class LowWindowTest extends WindowCase {

    /// What is left of 640 pixels below the bar and a notice of two lines, and much less.
    @Test
    void buttonThatCreatesIsWholeHoweverLowTheWindow() {
        waitUntil(() -> isThere("#create"));
        for (double height : new double[] {520, 330}) {
            makeHigh(height);

            Bounds form = place(".secret-form");
            Bounds create = place("#create");
            assertThat(create.getHeight()).isGreaterThanOrEqualTo(36);
            assertThat(create.getMinY()).isGreaterThan(form.getMinY());
            assertThat(create.getMaxY()).isLessThanOrEqualTo(place(".secret-form-foot").getMinY());
            assertThat(place(".secret-form-foot").getMaxY()).isLessThanOrEqualTo(form.getMaxY());
        }
        assertThat(
                        robot.lookup(".secret-form .scroll-bar").<ScrollBar>queryAll().stream()
                                .filter(Node::isVisible))
                .as("the fields are scrolled")
                .hasSize(1);
    }

    @Test
    void buttonStandsRightBelowTheFieldsWhereThereIsRoom() {
        waitUntil(() -> isThere("#create"));
        makeHigh(900);

        assertThat(place("#create").getMinY() - place("#save-to").getMaxY()).isEqualTo(16);
    }

    @Test
    void barNamesAccountAndScopeInFullBeforeTheSearchIsWide() {
        waitUntil(() -> isThere("#search"));
        Region bar = robot.lookup(".top-bar").queryAs(Region.class);
        for (double width : new double[] {1024, 900}) {
            robot.interact(() -> {
                bar.setManaged(false);
                bar.resize(width, bar.getHeight());
                bar.applyCss();
                bar.layout();
            });

            for (String whole : new String[] {"#account", "#shown-scope"}) {
                Region shown = robot.lookup(whole).queryAs(Region.class);
                assertThat(shown.getWidth()).as(whole).isGreaterThanOrEqualTo(shown.prefWidth(-1));
            }
            assertThat(place("#search").getWidth()).isGreaterThanOrEqualTo(160);
            assertThat(place("#bar-more").getMaxX())
                    .isLessThanOrEqualTo(place(".top-bar").getMaxX());
        }
    }

    /// The stage is shared with other tests, so only the form gets another height.
    private void makeHigh(double height) {
        Region form = robot.lookup(".secret-form").queryAs(Region.class);
        robot.interact(() -> {
            form.setManaged(false);
            form.resize(form.getWidth(), height);
            form.applyCss();
            form.layout();
        });
    }

    private Bounds place(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
