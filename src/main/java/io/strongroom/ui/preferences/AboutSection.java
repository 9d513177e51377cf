package io.strongroom.ui.preferences;

import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What this program is made of, what it runs on, and where its data lies.
final class AboutSection extends VBox {

    AboutSection(PreferencesViewModel viewModel, Messages messages) {
        super(12);
        getChildren()
                .addAll(
                        new Sentence(viewModel.version(), "strong"),
                        new Sentence(messages.text("preferences.licence"), "muted"),
                        facts(viewModel),
                        new Sentence(messages.text("preferences.libraries"), "muted"),
                        libraries(viewModel));
    }

    private static GridPane facts(PreferencesViewModel viewModel) {
        GridPane grid = grid();
        for (PreferencesViewModel.Fact fact : viewModel.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().addAll("muted", "hint");
            name.setMinWidth(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), name, new Sentence(fact.value(), "hint"));
        }
        return grid;
    }

    private static GridPane libraries(PreferencesViewModel viewModel) {
        GridPane grid = grid();
        for (Library library : viewModel.libraries()) {
            Label name = new Label(library.name());
            name.getStyleClass().add("hint");
            Label licence = new Label(library.licence());
            licence.getStyleClass().addAll("muted", "hint");
            grid.addRow(grid.getRowCount(), name, licence);
        }
        return grid;
    }

    private static GridPane grid() {
        return new GridPane(24, 4);
    }
}
