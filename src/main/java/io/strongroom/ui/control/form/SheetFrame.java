package io.strongroom.ui.control.form;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.Objects;

/// What the sheets that ask for something have in common.
public final class SheetFrame {

    private static final String STYLES =
            Objects.requireNonNull(SheetFrame.class.getResource("form.css")).toExternalForm();

    private SheetFrame() {}

    /// Gives a sheet the styles of these parts.
    public static void dress(Parent sheet) {
        sheet.getStylesheets().add(STYLES);
    }

    /// Has Esc close a sheet for as long as it is shown, also when the focus has left it with a
    /// button that was taken away.
    public static void onEscape(Node sheet, Runnable onClose) {
        EventHandler<KeyEvent> escape =
                event -> {
                    // The sheet that comes back in the place of another hears the same press.
                    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
                        event.consume();
                        onClose.run();
                    }
                };
        sheet.sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
                    }
                    if (now != null) {
                        now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
                    }
                });
    }

    /// A sheet's title.
    public static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("heading");
        return title;
    }

    /// A button.
    public static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The button that goes on.
    public static Button defaultButton(String id, String words, Runnable action) {
        Button button = button(id, words, action);
        button.getStyleClass().add("default-action");
        return button;
    }

    /// A word that acts.
    public static Button link(String id, String words, Runnable action) {
        Button button = button(id, words, action);
        button.getStyleClass().add("fix");
        return button;
    }

    /// Buttons at the right end of a line.
    public static HBox buttons(Node... buttons) {
        HBox line = new HBox(8, buttons);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }
}
