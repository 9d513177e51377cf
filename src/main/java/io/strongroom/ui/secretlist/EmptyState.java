package io.strongroom.ui.secretlist;

import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a scope without secrets shows: that it is empty, where secrets will lie, and the ways to
/// begin, each of them a button.
final class EmptyState extends VBox {

    private final Messages messages;
    private final Button typeOne;
    private final Button chooseFiles;
    private final Button useAccount;
    private final Hyperlink restore;

    /// @param scope the scope as the user knows it, followed as it changes
    /// @param hosted whether secrets lie with a provider; there is no account to add then
    EmptyState(Messages messages, ObservableValue<String> scope, ObservableValue<Boolean> hosted) {
        this.messages = messages;
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label title = new Label();
        title.getStyleClass().add("heading");
        title.textProperty().bind(scope.map(label -> messages.text("list.empty.title", label)));
        Label sentence = new Label();
        sentence.getStyleClass().addAll("muted", "empty-sentence");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.textProperty()
                .bind(
                        hosted.map(away ->
                                messages.text(away ? "list.empty.hosted" : "list.empty.local")));
        typeOne = card("type", Feather.TYPE, messages.text("form.submit.keys"));
        chooseFiles = card("drop", Feather.UPLOAD_CLOUD);
        useAccount = card("account", Feather.LOG_IN);
        useAccount.visibleProperty().bind(hosted.map(away -> !away));
        useAccount.managedProperty().bind(useAccount.visibleProperty());
        HBox cards = new HBox(12, typeOne, chooseFiles, useAccount);
        cards.setAlignment(Pos.CENTER);
        cards.setMaxHeight(USE_PREF_SIZE);
        var lock = Icons.of(Feather.LOCK, 36);
        lock.getStyleClass().add("accent-icon");
        restore = new Hyperlink(messages.text("restore.begin"));
        restore.setId("empty-restore");
        restore.visibleProperty().bind(useAccount.visibleProperty());
        restore.managedProperty().bind(restore.visibleProperty());
        getChildren().addAll(lock, title, sentence, cards, restore);
    }

    Button typeOne() {
        return typeOne;
    }

    Button chooseFiles() {
        return chooseFiles;
    }

    Button useAccount() {
        return useAccount;
    }

    Hyperlink restore() {
        return restore;
    }

    private Button card(String key, Feather feather, Object... arguments) {
        var icon = Icons.of(feather, 20);
        icon.getStyleClass().add("accent-icon");
        Label title = new Label(messages.text("list.empty." + key + ".title"));
        title.getStyleClass().add("strong");
        Label text = new Label(messages.text("list.empty." + key + ".text", arguments));
        text.getStyleClass().addAll("muted", "hint");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox inside = new VBox(icon, title, text);
        inside.getStyleClass().add("card-inside");
        Button card = new Button(null, inside);
        card.setId("empty-" + key);
        card.getStyleClass().add("card-button");
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAlignment(Pos.TOP_LEFT);
        card.setAccessibleText(title.getText() + ". " + text.getText());
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }
}
