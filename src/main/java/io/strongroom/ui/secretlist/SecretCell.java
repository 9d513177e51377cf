package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;
import io.strongroom.ui.control.FeatherIcon;
import io.strongroom.ui.control.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One secret in the list: kind, name, description, and when it last changed. It is read out as one
/// sentence.
final class SecretCell extends ListCell<Secret> {

    private final Messages messages;
    private final RelativeTime times;
    private final FeatherIcon icon = Icons.of(Feather.KEY);
    private final PrivateLabel name = new PrivateLabel();
    private final Label badge = new Label();
    private final PrivateLabel description = new PrivateLabel();
    private final Label updated = new Label();
    private final HBox row;
    private boolean hidden;

    SecretCell(Messages messages, RelativeTime times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("secret-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list: a long name is cut, the list never scrolls sideways
        row = row();
        Presenting.on(this).subscribe(this::hide);
    }

    private void hide(boolean on) {
        hidden = on;
        if (getItem() != null && !isEmpty()) {
            setAccessibleText(spoken(getItem()));
        }
    }

    private HBox row() {
        name.getStyleClass().addAll("monospaced", "secret-name");
        name.setMinWidth(0);
        badge.getStyleClass().add("badge");
        badge.setText(messages.text("list.kind.file"));
        badge.setMinWidth(USE_PREF_SIZE);
        description.getStyleClass().addAll("muted", "hint");
        description.setMinWidth(0);
        updated.getStyleClass().addAll("muted", "hint");
        updated.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(8, name, badge);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(2, title, description);
        texts.getStyleClass().add("secret-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox whole = new HBox(icon, texts, updated);
        whole.getStyleClass().add("secret-row");
        whole.setAlignment(Pos.CENTER_LEFT);
        return whole;
    }

    @Override
    protected void updateItem(@Nullable Secret secret, boolean empty) {
        super.updateItem(secret, empty);
        if (empty || secret == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(secret);
            setGraphic(row);
            setAccessibleText(spoken(secret));
        }
    }

    private void show(Secret secret) {
        icon.show(secret.isFile() ? Feather.FILE_TEXT : Feather.KEY);
        name.contentProperty().set(secret.name());
        badge.setVisible(secret.isFile());
        badge.setManaged(secret.isFile());
        description
                .contentProperty()
                .set(secret.description().map(SecretCell::firstLine).orElse(""));
        updated.setText(times.brief(secret.updatedAt()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String spoken(Secret secret) {
        String kind = messages.text(secret.isFile() ? "list.kind.file" : "list.kind.text");
        String when = times.spoken(secret.updatedAt());
        String named = hidden ? messages.text("presenting.hidden") : secret.name();
        return secret.description()
                .filter(text -> !text.isBlank() && !hidden)
                .map(text -> messages.text("list.row.described", named, kind, text, when))
                .orElseGet(() -> messages.text("list.row", named, kind, when));
    }
}
