package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// How many secrets are chosen and what can be done with all of them; out of sight unless there are
/// several.
final class ChosenBar extends HBox {

    /// @param chosen followed as it changes
    /// @param remove deletes what is chosen
    /// @param clear chooses nothing
    ChosenBar(
            ObservableValue<List<Secret>> chosen,
            Messages messages,
            Runnable remove,
            Runnable clear) {
        setId("chosen-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("chosen-bar");
        Label count = new Label();
        count.getStyleClass().add("strong");
        count.setMinWidth(0);
        count.textProperty()
                .bind(chosen.map(secrets -> messages.text("chosen.count", secrets.size())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button delete = SheetFrame.button("chosen-delete", messages.text("chosen.delete"), remove);
        delete.setGraphic(Icons.of(Feather.TRASH_2));
        Button none = SheetFrame.button("chosen-clear", messages.text("chosen.clear"), clear);
        delete.setMinWidth(USE_PREF_SIZE);
        none.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(count, space, delete, none);
        visibleProperty().bind(chosen.map(secrets -> secrets.size() > 1));
        managedProperty().bind(visibleProperty());
    }
}
