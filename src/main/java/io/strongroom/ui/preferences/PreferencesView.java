package io.strongroom.ui.preferences;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.text.Messages;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet with the settings. Esc closes it.
public final class PreferencesView {

    private final PreferencesViewModel viewModel;
    private final Messages messages;
    private final VBox root = new VBox();

    /// @param onClose takes the sheet away
    public PreferencesView(PreferencesViewModel viewModel, Messages messages, Runnable onClose) {
        this.viewModel = viewModel;
        this.messages = messages;
        root.getStyleClass().addAll("window-sheet", "preferences");
        Label title = new Label(messages.text("preferences.title"));
        title.getStyleClass().add("heading");
        root.getChildren()
                .addAll(
                        title,
                        section("preferences.appearance", themes()),
                        section("preferences.vault", vault()),
                        section("preferences.about", about()),
                        buttons(onClose));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        onClose.run();
                    }
                });
    }

    /// The whole of it.
    public Region root() {
        return root;
    }

    private VBox section(String key, Node content) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("strong");
        VBox section = new VBox(8, title, content);
        section.getStyleClass().add("preferences-section");
        return section;
    }

    private Node themes() {
        HBox themes = new HBox();
        themes.getStyleClass().add("segments");
        themes.setMaxWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            ToggleButton button = new ToggleButton(messages.text("preferences.theme." + choice));
            button.setId("theme-" + choice);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                // One of them is always chosen: a second press takes nothing back.
                button.setSelected(true);
                viewModel.chooseTheme(choice);
            });
            viewModel.themeProperty().subscribe(now -> button.setSelected(now == choice));
            themes.getChildren().add(button);
        }
        return themes;
    }

    private Node vault() {
        Label folder = sentence(viewModel.vaultFolder());
        folder.setId("vault-folder");
        folder.getStyleClass().addAll("monospaced", "hint");
        Label protection = sentence(viewModel.vaultProtection());
        protection.setId("vault-protection");
        protection.getStyleClass().add("muted");
        return new VBox(4, folder, protection);
    }

    private Node about() {
        GridPane libraries = new GridPane(24, 4);
        int row = 0;
        for (Library library : viewModel.libraries()) {
            Label licence = new Label(library.licence());
            licence.getStyleClass().addAll("muted", "hint");
            Label name = new Label(library.name());
            name.getStyleClass().add("hint");
            GridPane.setHalignment(licence, HPos.LEFT);
            libraries.addRow(row, name, licence);
            row++;
        }
        ScrollPane scroll = new ScrollPane(libraries);
        scroll.getStyleClass().add("libraries");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.text("preferences.libraries"));
        Label intro = sentence(messages.text("preferences.libraries"));
        intro.getStyleClass().add("muted");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(4, sentence(viewModel.version()), intro, scroll);
    }

    private HBox buttons(Runnable onClose) {
        Button close = new Button(messages.text("preferences.close"));
        close.setId("preferences-close");
        close.setOnAction(_ -> onClose.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
