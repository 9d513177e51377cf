package io.strongroom.ui.presenting;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// A label whose words are dots while the window is presenting, also for a screen reader, whose
/// captions are shared with the screen.
public final class PrivateLabel extends Label {

    private final StringProperty content = new SimpleStringProperty(this, "content", "");
    private boolean hidden;

    /// An empty one.
    public PrivateLabel() {
        this("");
    }

    /// @param words what it says
    public PrivateLabel(String words) {
        content.set(words);
        content.subscribe(this::show);
        Presenting.on(this)
                .subscribe(on -> {
                    hidden = on;
                    show();
                });
    }

    /// What it says; in the place of its text.
    public StringProperty contentProperty() {
        return content;
    }

    private void show() {
        setText(Presenting.shown(content.get(), hidden));
    }
}
