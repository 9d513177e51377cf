package io.strongroom.ui.keys;

import io.strongroom.ui.control.FittingPane;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lists every key, by where it works.
public final class ShortcutsSheet {

    private static final double HIGHEST = 440;

    private final Messages messages;
    private final boolean mac;

    /// @param system the name of the operating system, as Java tells it
    public ShortcutsSheet(Messages messages, String system) {
        this.messages = messages;
        this.mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The sheet.
    ///
    /// @param onClose what closing it does
    public Region sheet(Runnable onClose) {
        HBox columns =
                new HBox(
                        32,
                        column(Shortcut.Group.WINDOW, Shortcut.Group.SEARCH, Shortcut.Group.REVIEW),
                        column(Shortcut.Group.LIST, Shortcut.Group.FORM));
        FittingPane fitting = new FittingPane(columns);
        fitting.setMaxHeight(HIGHEST);
        VBox.setVgrow(fitting, Priority.ALWAYS);
        VBox sheet =
                new VBox(
                        16,
                        SheetFrame.title(messages.text("keys.title")),
                        fitting,
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "keys-close", messages.text("sheet.close"), onClose)));
        sheet.setId("shortcuts");
        sheet.getStyleClass().addAll("window-sheet", "shortcuts");
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        SheetFrame.onEscape(sheet, onClose);
        return sheet;
    }

    /// The keys in words, for example `F1 or Ctrl /`.
    String words(Shortcut shortcut) {
        return shortcut.keys().stream()
                .map(this::words)
                .collect(Collectors.joining(messages.text("keys.or")));
    }

    private String words(KeyCombination combination) {
        String shown = combination.getDisplayText();
        if (mac) {
            return shown;
        }
        return shown.replace("+", " ")
                .replace("\u21B5", messages.text("keys.enter"))
                .replace("Back Space", messages.text("keys.backspace"))
                .replace("Context Menu", messages.text("keys.menu"))
                .replace("Escape", messages.text("keys.escape"));
    }

    private Node column(Shortcut.Group... groups) {
        VBox column = new VBox(16);
        for (Shortcut.Group group : groups) {
            Label title = new Label(messages.text("keys.group." + group));
            title.getStyleClass().add("strong");
            VBox lines = new VBox(6, title);
            Arrays.stream(Shortcut.values())
                    .filter(shortcut -> shortcut.group() == group)
                    .map(this::line)
                    .forEach(lines.getChildren()::add);
            column.getChildren().add(lines);
        }
        return column;
    }

    private Node line(Shortcut shortcut) {
        Label what = new Label(messages.text("keys." + shortcut));
        what.setMinWidth(252);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label keys = new Label(words(shortcut));
        keys.getStyleClass().add("key-hint");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, what, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFocusTraversable(false);
        line.setAccessibleText(what.getText() + ": " + keys.getText());
        return line;
    }
}
