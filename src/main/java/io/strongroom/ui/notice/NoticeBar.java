package io.strongroom.ui.notice;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says below the bar what the user should know about the whole window; it takes no room while
/// there is nothing.
public final class NoticeBar extends HBox {

    /// @param notice what there is to say, followed as it changes
    public NoticeBar(ObservableValue<FieldMessage> notice) {
        getStyleClass().add("notice-bar");
        setId("notice");
        FieldMessageLine line = new FieldMessageLine(notice);
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().add(line);
        visibleProperty().bind(notice.map(FieldMessage::isPresent));
        managedProperty().bind(visibleProperty());
    }
}
