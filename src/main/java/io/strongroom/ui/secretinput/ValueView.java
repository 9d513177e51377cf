package io.strongroom.ui.secretinput;

import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ReadingPane;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretinput.ValueInput.Kind;
import io.strongroom.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// Draws the value: a masked field with an eye for text, a card with the size for a file, and the
/// place that takes files.
public final class ValueView {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private static final KeyCombination REVEAL =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private final ValueInput input;
    private final Messages messages;
    private final FilePicker picker;
    private final SecretField text = new SecretField();
    private final Button browse = new Button();
    private final VBox root = new VBox();
    private @Nullable FileCard card;
    private @Nullable ReadingPane slow;

    /// @param picker lets the user choose files
    public ValueView(ValueInput input, Messages messages, FilePicker picker) {
        this.input = input;
        this.messages = messages;
        this.picker = picker;
        bindText();
        root.getStyleClass().add("field-box");
        root.getChildren()
                .addAll(
                        header(),
                        text,
                        new FieldMessageLine(input.messageProperty()).below(root),
                        dropZone());
        input.kindProperty().subscribe(_ -> showCard());
        input.fileProperty().subscribe(_ -> showCard());
        input.slowFileProperty().subscribe(this::showSlow);
    }

    /// The value's part of the form.
    public Node root() {
        return root;
    }

    /// Moves the focus to where a value is given.
    public void requestFocus() {
        if (input.kindProperty().get() == Kind.TEXT) {
            text.requestFocus();
        } else {
            browse.requestFocus();
        }
    }

    private HBox header() {
        Label label = new Label(messages.text("form.value"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(text);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(label, space, kinds());
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox kinds() {
        ToggleGroup group = new ToggleGroup();
        HBox kinds =
                new HBox(
                        kind(Kind.TEXT, "form.kind.text", group),
                        kind(Kind.FILE, "form.kind.file", group));
        kinds.getStyleClass().add("value-kinds");
        return kinds;
    }

    private ToggleButton kind(Kind kind, String key, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        // Tab goes from field to field; these are reached by their mnemonics.
        button.setFocusTraversable(false);
        input.kindProperty().subscribe(chosen -> button.setSelected(chosen == kind));
        button.setOnAction(_ -> {
            input.kindProperty().set(kind);
            button.setSelected(true);
        });
        return button;
    }

    private void bindText() {
        text.setId("value");
        text.setPromptText(messages.text("form.value.prompt"));
        text.valueProperty().bindBidirectional(input.textProperty());
        text.setRight(eye());
        input.kindProperty().subscribe(kind -> show(text, kind == Kind.TEXT));
        input.messageProperty()
                .subscribe(told -> {
                    text.pseudoClassStateChanged(BAD, told.isBad());
                    text.setAccessibleHelp(told.text());
                });
    }

    private ToggleButton eye() {
        ToggleButton eye = new ToggleButton();
        eye.setId("reveal-typed");
        eye.getStyleClass().add("eye");
        eye.setCursor(Cursor.DEFAULT);
        eye.setFocusTraversable(false);
        // Tab goes on to the description; from the field, Ctrl+R does the same.
        text.addEventHandler(KeyEvent.KEY_PRESSED, this::toggleOnShortcut);
        Presenting.on(eye).subscribe(eye::setDisable);
        eye.setAccessibleText(messages.text("form.value.reveal"));
        HoverHint.set(eye, messages.text("form.value.reveal"));
        eye.selectedProperty().bindBidirectional(text.revealedProperty());
        eye.selectedProperty()
                .subscribe(on -> eye.setGraphic(Icons.of(on ? Feather.EYE_OFF : Feather.EYE)));
        return eye;
    }

    private void toggleOnShortcut(KeyEvent event) {
        if (REVEAL.match(event)) {
            event.consume();
            text.revealedProperty().set(!text.revealedProperty().get());
        }
    }

    private void showCard() {
        boolean shown =
                input.kindProperty().get() == Kind.FILE && input.fileProperty().get().isPresent();
        if (shown && card == null) {
            card = new FileCard(input, messages);
            root.getChildren().add(root.getChildren().indexOf(text) + 1, card);
        }
        if (card != null) {
            show(card, shown);
        }
    }

    private void showSlow(Optional<String> file) {
        if (slow != null) {
            root.getChildren().remove(slow);
            slow = null;
        }
        if (file.isPresent()) {
            ReadingPane pane = new ReadingPane(messages, input::stopReading);
            pane.getStyleClass().add("file-card");
            pane.show(file.get());
            slow = pane;
            root.getChildren().add(root.getChildren().indexOf(text) + 1, pane);
        }
    }

    private Button dropZone() {
        Label words = new Label(messages.text("form.drop"));
        Label link = new Label(messages.text("form.browse"));
        link.getStyleClass().add("drop-link");
        HBox line = new HBox(Icons.of(Feather.UPLOAD_CLOUD, 20), words, link);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("drop-line");
        // Tab goes from the value to the description; files are reached by Ctrl+O, too.
        input.kindProperty().subscribe(kind -> browse.setFocusTraversable(kind == Kind.FILE));
        browse.setId("browse");
        browse.setGraphic(line);
        browse.setAccessibleText(messages.text("form.browse.accessible"));
        browse.getStyleClass().add("drop-zone");
        VBox.setMargin(browse, new Insets(8, 0, 0, 0));
        browse.setMaxWidth(Double.MAX_VALUE);
        browse.setOnAction(_ -> picker.pick().stream().findFirst().ifPresent(input::offer));
        return browse;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
