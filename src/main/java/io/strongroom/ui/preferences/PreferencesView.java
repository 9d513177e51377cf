package io.strongroom.ui.preferences;

import io.strongroom.ui.control.FittingPane;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.control.form.SubForm;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.preferences.accounts.AccountsSection;
import io.strongroom.ui.preferences.protection.ProtectionSection;
import io.strongroom.ui.preferences.protection.SavePlace;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The sheet with the settings: the sections at the left, the chosen one beside them, made when it
/// is first chosen. Every change takes effect at once. Esc leads out of what was begun in it, and
/// then closes it.
public final class PreferencesView {

    private static final double NAVIGATION_WIDTH = 180;

    private final PreferencesParts parts;
    private final Messages messages;
    private final FilePicker picker;
    private final SavePlace savePlace;
    private final Runnable onAdd;
    private final Runnable onClose;
    private final StackPane place = new StackPane();
    private final ToggleGroup sections = new ToggleGroup();
    private final VBox root = new VBox();
    private @Nullable Region shown;

    /// @param picker lets the user choose a file
    /// @param savePlace lets the user choose where a new file goes
    /// @param onAdd begins to add an account
    /// @param onClose takes the sheet away
    public PreferencesView(
            PreferencesParts parts,
            Messages messages,
            FilePicker picker,
            SavePlace savePlace,
            Runnable onAdd,
            Runnable onClose) {
        this.parts = parts;
        this.messages = messages;
        this.picker = picker;
        this.savePlace = savePlace;
        this.onAdd = onAdd;
        this.onClose = onClose;
        root.setId("preferences");
        root.getStyleClass().addAll("window-sheet", "preferences");
        SheetFrame.dress(root);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(PreferencesView.class.getResource("preferences.css"))
                                .toExternalForm());
        SheetFrame.onEscape(root, this::retreat);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        HBox body = new HBox(24, navigation(), place);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        root.getChildren()
                .addAll(
                        SheetFrame.title(messages.text("preferences.title")),
                        body,
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "preferences-close",
                                        messages.text("preferences.close"),
                                        this::close)));
    }

    /// Leads out of what was begun last.
    private void retreat() {
        if (!(shown instanceof SubForm begun && begun.retreat())) {
            close();
        }
    }

    private void close() {
        leave(this::end);
    }

    /// Goes on, unless there is something that has to be asked about before.
    private void leave(Runnable then) {
        if (parts.protection().mayClose(then)) {
            then.run();
        } else {
            show(Section.PROTECTION);
        }
    }

    private void end() {
        parts.close();
        onClose.run();
    }

    /// The whole of it.
    public Region root() {
        return root;
    }

    /// Turns to a section.
    public void show(Section section) {
        sections.getToggles().stream()
                .filter(toggle -> section.equals(toggle.getUserData()))
                .forEach(toggle -> toggle.setSelected(true));
    }

    /// Arrow keys choose a section too, and press no button.
    private void follow(@Nullable Toggle chosen) {
        if (chosen != null && chosen.getUserData() instanceof Section section) {
            Region content = content(section);
            shown = content;
            place.getChildren().setAll(new FittingPane(content));
        }
    }

    private VBox navigation() {
        VBox navigation = new VBox(2);
        navigation.setMinWidth(NAVIGATION_WIDTH);
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(messages.text("preferences.section." + section));
            button.setId("section-" + section);
            button.setUserData(section);
            button.setToggleGroup(sections);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("section");
            button.setOnAction(_ -> show(section));
            navigation.getChildren().add(button);
        }
        sections.selectedToggleProperty().subscribe(this::follow);
        return navigation;
    }

    private Region content(Section section) {
        return switch (section) {
            case ACCOUNTS ->
                    new AccountsSection(parts.accounts(), messages, picker, () -> leave(onAdd));
            case PROTECTION ->
                    new ProtectionSection(parts.protection(), parts.restore(), messages, savePlace);
            case LOCK -> new LockSection(parts.general(), messages);
            case LOOK -> new LookSection(parts.general(), messages);
            case ABOUT -> new AboutSection(parts.general(), messages);
        };
    }
}
