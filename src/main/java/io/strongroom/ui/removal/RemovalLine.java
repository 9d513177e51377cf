package io.strongroom.ui.removal;

import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.removal.Removal.State;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One deletion: how far it is, what can be done about it, and below that each secret that is still
/// there, with the reason.
final class RemovalLine extends VBox {

    /// So many reasons are read, not more.
    private static final int REASONS = 5;

    private final Removal removal;
    private final Messages messages;
    private final RemovalWords words;
    private final FeatherIcon icon = Icons.of(Feather.TRASH_2);
    private final Label headline = new Label();
    private final Button undo;
    private final Button now;
    private final Button retry;
    private final Button dismiss;
    private final VBox reasons = new VBox(4);
    private boolean hidden;

    RemovalLine(Removal removal, RemovalsViewModel viewModel, Messages messages) {
        this.removal = removal;
        this.messages = messages;
        this.words = new RemovalWords(messages);
        undo =
                SheetFrame.button(
                        "undo", messages.text("delete.undo"), () -> viewModel.undo(removal));
        now =
                SheetFrame.button(
                        "delete-now", messages.text("delete.now"), () -> viewModel.send(removal));
        retry =
                SheetFrame.button(
                        "delete-retry",
                        messages.text("delete.retry"),
                        () -> viewModel.retry(removal));
        dismiss =
                SheetFrame.button(
                        "delete-dismiss",
                        messages.text("notice.dismiss"),
                        () -> viewModel.dismiss(removal));
        getStyleClass().add("removal");
        headline.setWrapText(true);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        HBox line = new HBox(8, icon, headline, undo, now, retry, dismiss);
        line.setAlignment(Pos.CENTER_LEFT);
        for (Button button : new Button[] {undo, now, retry, dismiss}) {
            button.getStyleClass().add("in-bar");
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(line, reasons);
        removal.stateProperty().subscribe(_ -> show());
        removal.secondsLeftProperty().subscribe(_ -> say());
        removal.results().subscribe(this::say);
        Presenting.on(this)
                .subscribe(on -> {
                    hidden = on;
                    say();
                });
    }

    private void show() {
        State state = removal.stateProperty().get();
        boolean failed = state == State.ENDED && !removal.failures().isEmpty();
        showIf(undo, state == State.UNDOABLE);
        showIf(now, state == State.UNDOABLE);
        showIf(retry, failed);
        showIf(dismiss, state == State.ENDED);
        icon.show(
                failed
                        ? Feather.ALERT_CIRCLE
                        : state == State.ENDED ? Feather.CHECK_CIRCLE : Feather.TRASH_2);
        reasons.getChildren().clear();
        if (failed) {
            listReasons();
        }
        showIf(reasons, failed);
        say();
    }

    private void listReasons() {
        removal.failures().stream()
                .limit(REASONS)
                .map(RemovalLine::reason)
                .forEach(reasons.getChildren()::add);
        int more = removal.failures().size() - REASONS;
        if (more > 0) {
            reasons.getChildren()
                    .add(new Sentence(messages.text("delete.more", more), "hint", "muted"));
        }
    }

    private static Node reason(RowResult row) {
        Label name = new PrivateLabel(row.secret().name());
        name.getStyleClass().addAll("monospaced", "hint");
        name.setMinWidth(0);
        name.setPrefWidth(180);
        name.setMaxWidth(180);
        Sentence sentence = new Sentence(row.sentence(), "hint", "removal-reason");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(12, name, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private void say() {
        String said = words.headline(removal, hidden);
        headline.setText(said);
        setAccessibleText(said);
        if (removal.stateProperty().get() != State.UNDOABLE) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
