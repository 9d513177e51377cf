package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.account.provider.FoundAccount;
import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.FoundViewModel;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.beans.Observable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Offers what the provider's own client left.
final class FoundPane extends VBox {

    private static final double HIGHEST = 320;

    private final AddAccountViewModel viewModel;
    private final FoundViewModel found;
    private final Messages messages;
    private final VBox rows = new VBox(8);

    FoundPane(AddAccountViewModel viewModel, Messages messages) {
        super(16);
        this.viewModel = viewModel;
        this.found = viewModel.found();
        this.messages = messages;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        // Its rows wrap, so how high they are is known once they are laid out.
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.getStyleClass().add("found");
        getChildren().addAll(new Sentence(messages.text("add.found.text"), "muted"), scroll);
        found.accounts().addListener((Observable _) -> show());
        found.notes().addListener((Observable _) -> show());
        found.lookedProperty().subscribe(_ -> show());
        disableProperty().bind(viewModel.checkingProperty());
    }

    private void show() {
        rows.getChildren().setAll(found.accounts().stream().map(this::row).toList());
        if (rows.getChildren().isEmpty()) {
            String key = found.lookedProperty().get() ? "add.found.none" : "add.found.looking";
            rows.getChildren().add(new Sentence(messages.text(key)));
        }
        for (FieldMessage note : found.notes()) {
            rows.getChildren().add(new FieldMessageLine(new SimpleObjectProperty<>(note)));
        }
    }

    private Node row(FoundAccount account) {
        Label name = new Label(account.name());
        name.getStyleClass().add("strong");
        VBox words =
                new VBox(
                        name,
                        new Sentence(found.what(account), "muted", "hint"),
                        new Sentence(found.where(account), "muted", "hint"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button use =
                SheetFrame.button(
                        "found-use", messages.text("add.found.use"), () -> viewModel.take(account));
        use.setAccessibleText(messages.text("add.found.use.accessible", account.name()));
        use.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, words, use);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }
}
