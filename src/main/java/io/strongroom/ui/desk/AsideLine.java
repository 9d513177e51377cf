package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// Says what is chosen but not listed, where the details would be: nothing can be done with it
/// until it is shown. Out of sight while all that is chosen is listed, or while it is edited.
final class AsideLine extends HBox {

    private final Messages messages;

    /// @param aside what is chosen but not listed
    /// @param chosen what is chosen and listed
    /// @param editing whether an editor is open, which says by itself what it edits
    /// @param show lists what is chosen
    AsideLine(
            ObservableValue<List<Secret>> aside,
            ObservableValue<List<Secret>> chosen,
            ObservableValue<Boolean> editing,
            Messages messages,
            Runnable show) {
        this.messages = messages;
        setId("chosen-aside");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("aside-line");
        ObservableValue<Boolean> hidden = Presenting.on(this);
        Label words = new Label();
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(aside.getValue(), chosen.getValue(), hidden.getValue()),
                                aside,
                                chosen,
                                hidden));
        Button button = SheetFrame.button("aside-show", "", show);
        button.textProperty()
                .bind(
                        aside.map(some ->
                                messages.text(some.size() > 1 ? "aside.show.many" : "aside.show")));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("in-bar");
        getChildren().addAll(Icons.of(Feather.FILTER), words, button);
        visibleProperty()
                .bind(aside.flatMap(some -> editing.map(open -> !open && !some.isEmpty())));
        managedProperty().bind(visibleProperty());
    }

    private String words(List<Secret> aside, List<Secret> chosen, boolean hidden) {
        if (aside.isEmpty()) {
            return "";
        }
        if (!chosen.isEmpty()) {
            return messages.text("aside.more", aside.size());
        }
        return aside.size() == 1
                ? messages.text("aside.one", Presenting.shown(aside.getFirst().name(), hidden))
                : messages.text("aside.many", aside.size());
    }
}
