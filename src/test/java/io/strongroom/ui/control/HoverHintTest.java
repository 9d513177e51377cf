package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HoverHintTest {

    private static final String LONG = "A team whose name is longer than any room there is for it";

    private final FxRobot robot = new FxRobot();
    private final Presenting presenting = new Presenting();
    private PrivateLabel cut;
    private Label whole;

    @Start
    void open(Stage stage) {
        cut = new PrivateLabel(LONG);
        whole = new Label("A team");
        VBox column = new VBox(16, cut, whole);
        column.setMaxWidth(120);
        HoverHint.whole(cut);
        HoverHint.whole(whole);
        Scene scene = new Scene(new VBox(), 400, 200);
        presenting.govern(scene);
        scene.setRoot(new VBox(column));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void labelThatIsCutSaysAllOfItUnderThePointer() {
        robot.moveTo(cut);

        assertThat(cut.getTooltip().getText()).isEqualTo(LONG);
    }

    @Test
    void labelThatIsWholeSaysNothingMore() {
        robot.moveTo(whole);

        assertThat(whole.getTooltip()).isNull();
    }

    @Test
    void hintGoesWithTheWordsItRepeats() {
        robot.moveTo(cut);

        robot.interact(presenting::toggle);
        assertThat(cut.getTooltip()).isNull();
        robot.moveTo(whole).moveTo(cut);
        assertThat(cut.getTooltip()).isNull();
    }
}
