package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.control.FieldMessage.Severity;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class FieldMessageLineTest {

    private final ObjectProperty<FieldMessage> message =
            new SimpleObjectProperty<>(FieldMessage.NONE);

    @Test
    void followsABindingThatNobodyElseHolds(FxRobot robot) {
        FieldMessageLine[] line = new FieldMessageLine[1];
        robot.interact(() ->
                line[0] =
                        new FieldMessageLine(Bindings.createObjectBinding(message::get, message)));

        System.gc();
        robot.interact(() -> message.set(FieldMessage.of(Severity.HINT, "KEY_1")));
        assertThat(words(line[0])).containsExactly("KEY_1");

        System.gc();
        robot.interact(() -> message.set(FieldMessage.NONE));
        assertThat(line[0].isVisible()).isFalse();
    }

    private static List<String> words(FieldMessageLine line) {
        return line.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
