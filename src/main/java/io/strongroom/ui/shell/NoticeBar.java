package io.strongroom.ui.shell;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says below the bar what the user should know about the whole window; it takes no room while
/// there is nothing.
final class NoticeBar extends HBox {

    NoticeBar(ObservableValue<FieldMessage> notice) {
        getStyleClass().add("notice-bar");
        setId("notice");
        FieldMessageLine line = new FieldMessageLine(notice);
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().add(line);
        visibleProperty().bind(notice.map(FieldMessage::isPresent));
        managedProperty().bind(visibleProperty());
    }
}
