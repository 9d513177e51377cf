package io.strongroom.ui.shell.menu;

import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import java.util.Optional;

/// Says in the bar how far a saving has come that goes on without its review being on screen, and
/// brings that back.
public final class SendingSign extends Button {

    /// @param imports whose review it is
    public SendingSign(ImportViewModel imports, Messages messages) {
        super("", Icons.of(Feather.UPLOAD_CLOUD));
        setId("sending");
        getStyleClass().add("in-bar");
        setMinWidth(USE_PREF_SIZE);
        HoverHint.set(this, messages.text("bar.sending.hint"));
        setOnAction(_ -> imports.reopen());
        hidden(imports)
                .flatMap(hidden ->
                        hidden.<ObservableValue<String>>map(review -> words(review, messages))
                                .orElseGet(() -> new SimpleStringProperty("")))
                .subscribe(words -> {
                    setText(words);
                    setAccessibleText(messages.text("bar.sending.accessible", words));
                    setVisible(!words.isEmpty());
                    setManaged(!words.isEmpty());
                });
    }

    /// The review whose saving goes on without it being on screen, if there is one.
    private static ObservableValue<Optional<ReviewViewModel>> hidden(ImportViewModel imports) {
        return imports.openProperty()
                .flatMap(shown ->
                        imports.sendingProperty()
                                .map(sends ->
                                        sends && shown.isEmpty()
                                                ? imports.lastProperty().get()
                                                : Optional.empty()));
    }

    private static ObservableValue<String> words(ReviewViewModel review, Messages messages) {
        return review.headlineProperty().map(now -> messages.text("bar.sending", now.numbers()));
    }
}
