package io.strongroom.ui.preferences.accounts;

import io.strongroom.ui.accounts.add.sheet.AuthorityField;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.Busy;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.preferences.accounts.AccountRow.Asking;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One stored account.
final class AccountCard extends VBox {

    private final AccountRow row;
    private final Messages messages;
    private final FilePicker picker;
    private final VBox asked = new VBox(8);
    private Asking before = Asking.NOTHING;

    /// @param use turns the window to it; empty where the window shows it
    /// @param picker lets the user choose a certificate
    AccountCard(AccountRow row, Optional<Runnable> use, Messages messages, FilePicker picker) {
        super(8);
        this.row = row;
        this.messages = messages;
        this.picker = picker;
        getStyleClass().add("card");
        getChildren().addAll(facts(use), new FieldMessageLine(row.outcomeProperty()), asked);
        Busy.hold(this, row.busyProperty());
        row.busyProperty().subscribe((_, busy) -> mend(busy));
        row.askingProperty().subscribe(this::ask);
    }

    /// Whether it is about the same account.
    boolean isLike(AccountCard other) {
        return row.account().id().equals(other.row.account().id());
    }

    /// Whether it asks for something.
    boolean isAsking() {
        return row.askingProperty().get() != Asking.NOTHING;
    }

    /// Asks for nothing any more.
    void giveUp() {
        row.askingProperty().set(Asking.NOTHING);
    }

    /// Moves to what can be done about it.
    void begin() {
        focus(".text-field", "#" + opener(Asking.NOTHING));
    }

    private VBox facts(Optional<Runnable> use) {
        Label name = new Label(row.account().name());
        name.getStyleClass().add("strong");
        HBox title = new HBox(8, name);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getChildren()
                .add(
                        use.<Node>map(turn ->
                                        SheetFrame.link(
                                                "account-use", messages.text("accounts.use"), turn))
                                .orElseGet(this::shownBadge));
        return new VBox(
                2,
                title,
                new Sentence(
                        row.account().baseUrl().uri().toString(), "monospaced", "muted", "hint"),
                new Sentence(row.keyPlace(), "muted", "hint"));
    }

    private Label shownBadge() {
        Label badge = new Label(messages.text("accounts.shown"));
        badge.getStyleClass().add("badge");
        return badge;
    }

    private void ask(Asking asking) {
        asked.getChildren()
                .setAll(
                        switch (asking) {
                            case NOTHING -> actions();
                            case NAME -> name();
                            case KEY -> key();
                            case AUTHORITY -> authority();
                            case REMOVAL -> removal();
                        });
        focus(".text-field", "#account-keep", "#" + opener(before));
        before = asking;
    }

    /// Moves to the first of these that is there.
    private void focus(String... queries) {
        Stream.of(queries)
                .map(asked::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private List<Node> actions() {
        return List.of(
                new FlowPane(
                        4,
                        4,
                        SheetFrame.link(
                                opener(Asking.NOTHING),
                                messages.text("accounts.check"),
                                row::check),
                        turn("accounts.rename", Asking.NAME),
                        turn("accounts.replace-key", Asking.KEY),
                        turn("accounts.authority", Asking.AUTHORITY),
                        turn("accounts.remove", Asking.REMOVAL)));
    }

    private Node turn(String key, Asking asking) {
        return SheetFrame.link(
                opener(asking), messages.text(key), () -> row.askingProperty().set(asking));
    }

    /// What is pressed to be asked.
    private static String opener(Asking asking) {
        return switch (asking) {
            case NOTHING -> "account-check";
            case NAME -> "account-rename";
            case KEY -> "account-replace-key";
            case AUTHORITY -> "account-certificate";
            case REMOVAL -> "account-remove";
        };
    }

    private List<Node> name() {
        TextField field = new TextField();
        field.setId("account-new-name");
        field.textProperty().bindBidirectional(row.nameProperty());
        field.setOnAction(_ -> row.rename());
        return List.of(
                new FieldBox(messages.text("add.confirm.name"), field, row.nameMessageProperty()),
                buttons("account-rename-apply", "accounts.rename.apply", row::rename));
    }

    private List<Node> key() {
        SecretField field =
                MaskedField.of(
                        "account-new-key",
                        row.key().textProperty(),
                        messages.text("add.key.prompt"),
                        messages.text("add.key.reveal"));
        field.setOnAction(_ -> row.replaceKey());
        return List.of(
                new FieldBox(messages.text("accounts.new-key"), field, row.key().messageProperty()),
                buttons("account-key-apply", "accounts.replace-key.apply", row::replaceKey));
    }

    private List<Node> authority() {
        return List.of(
                AuthorityField.of(
                        "account-new-authority",
                        row.authority(),
                        messages,
                        picker,
                        row::changeAuthority),
                buttons(
                        "account-authority-apply",
                        "accounts.authority.apply",
                        row::changeAuthority));
    }

    private List<Node> removal() {
        return List.of(
                new Sentence(messages.text("accounts.remove.question", row.account().name())),
                buttons("account-remove-apply", "accounts.remove.apply", row::remove));
    }

    private HBox buttons(String id, String key, Runnable action) {
        return SheetFrame.buttons(
                SheetFrame.button(
                        "account-keep",
                        messages.text("sheet.cancel"),
                        () -> row.askingProperty().set(Asking.NOTHING)),
                SheetFrame.defaultButton(id, messages.text(key), action));
    }

    /// Moves to the field once something came of it: what is the matter with it is said there.
    private void mend(boolean busy) {
        if (!busy) {
            focus(".text-field");
        }
    }
}
