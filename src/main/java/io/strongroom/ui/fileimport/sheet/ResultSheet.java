package io.strongroom.ui.fileimport.sheet;

import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Shows what became of an import whose values are gone, as they are after a lock.
final class ResultSheet {

    private static final double NAME = 264;
    private static final double OUTCOME = 88;

    private final VBox root;

    /// @param close takes it off the screen
    ResultSheet(KeptResult result, Messages messages, Runnable close) {
        Label title = new Label(result.title());
        title.getStyleClass().add("heading");
        Label numbers = new Label(result.numbers());
        numbers.getStyleClass().add("muted");
        ListView<KeptResult.Line> lines = new ListView<>();
        lines.setId("result-rows");
        lines.setAccessibleText(result.title());
        lines.getItems().setAll(result.lines());
        lines.setCellFactory(_ -> new LineCell());
        lines.setPrefHeight(320);
        // A list takes Esc for itself.
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> closeOnEscape(event, close));
        Button done = new Button(messages.text("sheet.close"));
        done.setId("result-close");
        done.setOnAction(_ -> close.run());
        HBox buttons = new HBox(done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root = new VBox(16, new VBox(4, title, numbers), lines, buttons);
        root.setId("result-sheet");
        root.getStyleClass().addAll("window-sheet", "small-sheet");
        root.setMaxWidth(760);
        root.setPrefWidth(760);
        SheetFrame.onEscape(root, close);
    }

    private static void closeOnEscape(KeyEvent event, Runnable close) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        }
    }

    Region root() {
        return root;
    }

    private static final class LineCell extends ListCell<KeptResult.Line> {

        private final PrivateLabel name = new PrivateLabel();
        private final Label outcome = new Label();
        private final PrivateLabel why = new PrivateLabel();
        private final HBox line = new HBox(8, name, outcome, why);

        LineCell() {
            name.getStyleClass().add("monospaced");
            name.setMinWidth(NAME);
            name.setPrefWidth(NAME);
            outcome.setMinWidth(OUTCOME);
            why.getStyleClass().add("muted");
            why.setMinWidth(0);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0); // as wide as the list: it never scrolls sideways
        }

        @Override
        protected void updateItem(KeptResult.@Nullable Line shown, boolean empty) {
            super.updateItem(shown, empty);
            if (empty || shown == null) {
                setGraphic(null);
            } else {
                name.contentProperty().set(shown.name());
                outcome.setText(shown.outcome());
                why.contentProperty().set(shown.why());
                boolean ofRow = !shown.name().isEmpty() || !shown.outcome().isEmpty();
                name.setVisible(ofRow);
                name.setManaged(ofRow);
                outcome.setVisible(ofRow);
                outcome.setManaged(ofRow);
                setGraphic(line);
            }
        }
    }
}
