package io.strongroom.ui.fileimport.sheet;

import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.fileimport.PasteTarget;
import io.strongroom.ui.fileimport.typed.TypedPath;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Offers every way in at one place: choose files, paste, type a path; a drop anywhere does the
/// same. It also leads back to the last import.
final class WaysInSheet {

    private final ImportViewModel viewModel;
    private final Messages messages;
    private final SheetHost host;
    private final FilePicker picker;
    private final ObjectProperty<FieldMessage> pathMessage;
    private final TextField path = new TextField();

    /// @param host lays the sheet over the window
    WaysInSheet(ImportViewModel viewModel, Messages messages, SheetHost host, FilePicker picker) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.host = host;
        this.picker = picker;
        this.pathMessage = new SimpleObjectProperty<>(pathHint());
    }

    void show() {
        Label title = new Label(messages.text("import.title"));
        title.getStyleClass().add("heading");
        Label text = new Label(messages.text("import.text"));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox sheet =
                new VBox(16, new VBox(4, title, text), buttons(), typedPath(), last(), closing());
        sheet.setId("import-sheet");
        sheet.getStyleClass().addAll("window-sheet", "medium-sheet");
        host.show(sheet);
        path.requestFocus();
    }

    private Node buttons() {
        Button choose = new Button(messages.text("import.choose"), Icons.of(Feather.FOLDER));
        choose.setId("import-choose");
        choose.setOnAction(_ -> choose());
        Button paste = new Button(messages.text("import.paste"), Icons.of(Feather.CLIPBOARD));
        paste.setId("import-paste");
        paste.setOnAction(_ -> paste());
        Label hidden = new Label(messages.text("import.dot-files"));
        hidden.setId("import-dot-files");
        hidden.getStyleClass().addAll("hint", "muted");
        hidden.setVisible(picker.hidesDotFiles());
        hidden.setManaged(picker.hidesDotFiles());
        return new VBox(8, new HBox(8, choose, paste), hidden);
    }

    private FieldBox typedPath() {
        path.setId("import-path");
        path.setPromptText(messages.text("import.path.prompt"));
        path.textProperty().subscribe(_ -> pathMessage.set(pathHint()));
        path.setOnAction(_ -> takeTyped());
        path.addEventFilter(KeyEvent.KEY_PRESSED, this::pasteOverPath);
        return new FieldBox(messages.text("import.path"), path, pathMessage);
    }

    /// What is pasted is a path only if it is one short line; else it is what shall be imported.
    private void pasteOverPath(KeyEvent event) {
        if (PasteTarget.isPaste(event)
                && PasteTarget.clipboard().filter(WaysInSheet::isMoreThanAPath).isPresent()) {
            event.consume();
            paste();
        }
    }

    private static boolean isMoreThanAPath(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Files _ -> true;
            case Arrival.Text(String text) -> text.strip().lines().limit(2).count() > 1;
        };
    }

    private Node last() {
        Button show = new Button();
        show.setId("import-last");
        show.getStyleClass().add("fix");
        show.setMnemonicParsing(false);
        show.setOnAction(_ -> {
            host.close();
            showLast();
        });
        Optional<String> title =
                viewModel
                        .lastProperty()
                        .get()
                        .map(review -> review.headlineProperty().get().title())
                        .or(() -> viewModel.lastResult().map(KeptResult::title));
        title.ifPresent(said -> show.setText(messages.text("import.last", said)));
        boolean hasLast = title.isPresent();
        show.setVisible(hasLast);
        show.setManaged(hasLast);
        return show;
    }

    /// The values of an import from before a lock are gone; what became of it is still told.
    private void showLast() {
        if (viewModel.lastProperty().get().isPresent()) {
            viewModel.reopen();
        } else {
            viewModel
                    .lastResult()
                    .ifPresent(result ->
                            host.showUntilClosed(
                                    new ResultSheet(result, messages, host::close).root()));
        }
    }

    private Node closing() {
        Button close = new Button(messages.text("sheet.close"));
        close.setOnAction(_ -> host.close());
        HBox line = new HBox(close);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void choose() {
        List<Path> chosen = picker.pick();
        if (!chosen.isEmpty()) {
            host.close();
            viewModel.take(new Arrival.Files(chosen));
        }
    }

    private void paste() {
        PasteTarget.clipboard()
                .ifPresentOrElse(
                        arrival -> {
                            host.close();
                            viewModel.take(arrival);
                        },
                        () -> pathMessage.set(bad("import.paste.empty")));
    }

    private void takeTyped() {
        String typed = path.getText();
        if (typed.isBlank()) {
            pathMessage.set(bad("import.path.missing"));
            return;
        }
        viewModel.find(
                typed,
                found -> {
                    if (path.getScene() != null && path.getText().equals(typed)) {
                        take(found);
                    }
                });
    }

    private void take(TypedPath.Found found) {
        switch (found) {
            case TypedPath.Found.ToTake(List<Path> there) -> {
                host.close();
                viewModel.take(new Arrival.Files(there));
            }
            case TypedPath.Found failed ->
                    pathMessage.set(FieldMessage.of(Severity.BAD, why(failed)));
        }
    }

    private String why(TypedPath.Found failed) {
        return switch (failed) {
            case TypedPath.Found.ToTake _ -> "";
            case TypedPath.Found.NoPath() -> messages.text("import.path.bad");
            case TypedPath.Found.Nothing() -> messages.text("import.path.nothing");
            case TypedPath.Found.Unreadable() -> messages.text("import.path.unreadable");
            case TypedPath.Found.OneOfSeveral(String typed, TypedPath.Found why) ->
                    messages.text("import.path.of-several", typed, why(why));
        };
    }

    private FieldMessage pathHint() {
        return FieldMessage.of(Severity.HINT, messages.text("import.path.hint"));
    }

    private FieldMessage bad(String key) {
        return FieldMessage.of(Severity.BAD, messages.text(key));
    }
}
