package io.strongroom.ui.names;

import io.strongroom.ui.names.NameTable.Line;
import io.strongroom.ui.presenting.PrivateLabel;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// The name at the beginning of a line.
final class NameOfLine extends TableCell<Line, Line> {

    private final PrivateLabel name = new PrivateLabel();

    NameOfLine() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name.getStyleClass().add("monospaced");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
        } else {
            name.contentProperty().set(line.name());
            setGraphic(name);
        }
    }
}
