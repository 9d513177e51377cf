package io.strongroom.ui.control.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Choices side by side, of which one is always chosen.
///
/// @param <T> the choices
public final class Segments<T> extends HBox {

    /// @param id what the ID of each button begins with
    /// @param choices in this order
    /// @param words what each is called
    /// @param chosen the chosen one, followed as it changes
    /// @param onChoose takes the one that was pressed
    public Segments(
            String id,
            List<T> choices,
            Function<T, String> words,
            ObservableValue<T> chosen,
            Consumer<T> onChoose) {
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setId(id + "-" + choice);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                // One of them is always chosen: a second press takes nothing back.
                button.setSelected(true);
                onChoose.accept(choice);
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getChildren().add(button);
        }
    }
}
