package io.strongroom.ui.control;

import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;

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

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// The line under a field that says what is the matter with it, with its one-press fix. It takes no
/// room while there is nothing to say. Severity is told by icon and words, not by colour alone.
public final class FieldMessageLine extends HBox {

    private static final KeyCombination TAKE_FIX =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

    // Held here: a binding listens weakly to what it is made of, and would be gone with nobody
    // else to hold it.
    private final ObservableValue<FieldMessage> message;
    private boolean fixIsPassedOver;
    private @Nullable Parts parts;
    private @Nullable Button fix;
    private FieldMessage said = FieldMessage.NONE;
    private boolean hidden;

    /// What the line is made of once it has had something to say: most lines of a form never do.
    private record Parts(FeatherIcon icon, Label sentence) {}

    /// @param message what to say, followed as it changes
    public FieldMessageLine(ObservableValue<FieldMessage> message) {
        getStyleClass().add("field-message");
        setAlignment(Pos.TOP_LEFT);
        this.message = message;
        this.message.subscribe(this::show);
        Presenting.on(this)
                .subscribe(on -> {
                    hidden = on;
                    show(said);
                });
    }

    /// Ties the line to its field: Alt+Enter there takes the fix, and Tab goes on to the next field
    /// instead of to the fix.
    public FieldMessageLine below(Node field) {
        fixIsPassedOver = true;
        if (fix != null) {
            fix.setFocusTraversable(false);
        }
        takeFixOnKey(field);
        return this;
    }

    /// Ties the line to a whole form: Alt+Enter anywhere in there takes the fix, unless the field
    /// that has the focus takes one of its own.
    public FieldMessageLine within(Node form) {
        takeFixOnKey(form);
        return this;
    }

    /// Makes what it will be said with, before there is something to say.
    ///
    /// @return whether it was missing
    public boolean drawAhead() {
        if (parts != null) {
            return false;
        }
        parts = newParts();
        getChildren().addAll(parts.icon(), parts.sentence());
        return true;
    }

    private void takeFixOnKey(Node place) {
        place.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (TAKE_FIX.match(event) && fix != null && fix.isVisible()) {
                        event.consume();
                        fix.fire();
                    }
                });
    }

    private void show(FieldMessage message) {
        said = message;
        setVisible(message.isPresent());
        setManaged(message.isPresent());
        if (message.isPresent()) {
            drawAhead();
        }
        if (parts != null) {
            say(message, parts);
        }
    }

    private Parts newParts() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return new Parts(Icons.of(Feather.ALERT_CIRCLE, 14), sentence);
    }

    private Button newFix() {
        Button button = new Button();
        button.getStyleClass().add("fix");
        // A name to use has underscores, which are not mnemonics.
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(!fixIsPassedOver);
        return button;
    }

    private void say(FieldMessage message, Parts shown) {
        shown.sentence().setText(message.shown(hidden));
        getStyleClass().removeIf(style -> style.startsWith("severity-"));
        getStyleClass().add("severity-" + message.severity().name().toLowerCase(Locale.ROOT));
        showIcon(message.severity(), shown.icon());
        offer(message.fix());
    }

    private void offer(Optional<Fix> offered) {
        Button button = fix;
        if (button == null && offered.isPresent()) {
            button = newFix();
            fix = button;
            getChildren().add(button);
        }
        if (button != null) {
            button.setVisible(offered.isPresent());
            button.setManaged(offered.isPresent());
            button.setText(offered.map(hidden ? Fix::hiddenLabel : Fix::label).orElse(""));
            button.setOnAction(_ -> offered.ifPresent(taken -> taken.action().run()));
        }
    }

    private static void showIcon(Severity severity, FeatherIcon icon) {
        boolean told = severity == Severity.BAD || severity == Severity.WARNING;
        icon.setVisible(told);
        icon.setManaged(told);
        icon.show(severity == Severity.WARNING ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
    }
}
