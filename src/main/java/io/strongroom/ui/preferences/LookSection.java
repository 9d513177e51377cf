package io.strongroom.ui.preferences;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.control.form.Segments;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

import java.util.List;

/// Theme and language.
final class LookSection extends VBox {

    LookSection(PreferencesViewModel viewModel, Messages messages) {
        super(16);
        getChildren()
                .addAll(
                        new VBox(
                                8,
                                new Sentence(messages.text("preferences.theme"), "strong"),
                                new Segments<>(
                                        "theme",
                                        List.of(ThemeChoice.values()),
                                        choice -> messages.text("preferences.theme." + choice),
                                        viewModel.themeProperty(),
                                        viewModel::chooseTheme)),
                        new VBox(
                                4,
                                new Sentence(messages.text("preferences.language"), "strong"),
                                new Sentence(messages.text("preferences.language.only"), "muted")));
    }
}
