package io.strongroom.ui.control;

import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// The line under a field that says what is the matter with it, with its one-press fix. It takes no
/// room while there is nothing to say. Severity is told by icon and words, not by colour alone.
public final class FieldMessageLine extends HBox {

    private static final KeyCombination TAKE_FIX =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

    private final FontIcon icon = Icons.of(Feather.ALERT_CIRCLE, 14);
    private final Label sentence = new Label();
    private final Button fix = new Button();

    /// @param message what to say, followed as it changes
    public FieldMessageLine(ObservableValue<FieldMessage> message) {
        getStyleClass().add("field-message");
        setAlignment(Pos.TOP_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        fix.getStyleClass().add("fix");
        // A name to use has underscores, which are not mnemonics.
        fix.setMnemonicParsing(false);
        fix.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, sentence, fix);
        message.subscribe(this::show);
    }

    /// Ties the line to its field: Alt+Enter there takes the fix, and Tab goes on to the next field
    /// instead of to the fix.
    public FieldMessageLine below(Node field) {
        fix.setFocusTraversable(false);
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (TAKE_FIX.match(event) && fix.isVisible()) {
                        event.consume();
                        fix.fire();
                    }
                });
        return this;
    }

    private void show(FieldMessage message) {
        setVisible(message.isPresent());
        setManaged(message.isPresent());
        sentence.setText(message.text());
        getStyleClass().removeIf(style -> style.startsWith("severity-"));
        getStyleClass().add("severity-" + message.severity().name().toLowerCase(Locale.ROOT));
        showIcon(message.severity());
        fix.setVisible(message.fix().isPresent());
        fix.setManaged(message.fix().isPresent());
        fix.setText(message.fix().map(Fix::label).orElse(""));
        fix.setOnAction(_ -> message.fix().ifPresent(offered -> offered.action().run()));
    }

    private void showIcon(Severity severity) {
        boolean told = severity == Severity.BAD || severity == Severity.WARNING;
        icon.setVisible(told);
        icon.setManaged(told);
        icon.setIconCode(
                severity == Severity.WARNING ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
    }
}
