package io.strongroom.ui.review.sheet.table;

import io.strongroom.ui.control.FieldMessage;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What is to be said about a row, in as many lines as it takes, and behind it what one press would
/// mend.
final class SaidCell extends TextFlow {

    private static final String PREFIX = "said-";

    private final Runnable takeFix;
    private final Text said = new Text();
    private FieldMessage shown = FieldMessage.NONE;
    private @Nullable Button fix;
    private @Nullable Tooltip hint;

    /// @param takeFix does what the fix says
    SaidCell(Runnable takeFix) {
        this.takeFix = takeFix;
        getStyleClass().add("said-cell");
        setMinWidth(0);
        said.getStyleClass().add("row-said");
    }

    void show(FieldMessage message) {
        String label = message.fix().map(FieldMessage.Fix::label).orElse("");
        if (message.text().equals(shown.text())
                && message.severity() == shown.severity()
                && label.equals(shown.fix().map(FieldMessage.Fix::label).orElse(""))) {
            return;
        }
        shown = message;
        if (getChildren().isEmpty()) {
            getChildren().add(said);
        }
        said.setText(label.isEmpty() ? message.text() : message.text() + "  ");
        said.getStyleClass().removeIf(style -> style.startsWith(PREFIX));
        said.getStyleClass().add(PREFIX + message.severity().name().toLowerCase(Locale.ROOT));
        showFix(label);
    }

    /// Whether there is nothing to say.
    boolean isEmpty() {
        return !shown.isPresent();
    }

    /// Tells the whole sentence where the pointer rests, if it is another than the one that is
    /// read; nothing for none.
    void explain(String sentence) {
        if (hint != null) {
            Tooltip.uninstall(this, hint);
            hint = null;
        }
        if (!sentence.isEmpty() && !sentence.equals(shown.text())) {
            hint = new Tooltip(sentence);
            Tooltip.install(this, hint);
        }
    }

    private void showFix(String label) {
        Button made = fix;
        if (made == null && !label.isEmpty()) {
            made = fixButton();
            fix = made;
            getChildren().add(made);
        }
        if (made != null) {
            made.setVisible(!label.isEmpty());
            made.setManaged(!label.isEmpty());
            made.setText(label);
        }
    }

    private Button fixButton() {
        Button button = new Button();
        button.getStyleClass().add("fix");
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> takeFix.run());
        return button;
    }
}
