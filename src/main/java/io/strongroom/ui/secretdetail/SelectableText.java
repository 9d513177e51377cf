package io.strongroom.ui.secretdetail;

import javafx.scene.control.TextField;

/// A line that looks like a label, and whose text can be selected and copied, all of it, by mouse
/// and by key.
final class SelectableText extends TextField {

    /// @param name what a screen reader calls it
    SelectableText(String name) {
        getStyleClass().addAll("selectable", "monospaced", "hint");
        setEditable(false);
        setAccessibleText(name);
        setMinWidth(0);
    }
}
