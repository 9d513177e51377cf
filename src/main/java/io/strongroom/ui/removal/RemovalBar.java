package io.strongroom.ui.removal;

import io.strongroom.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A line for each deletion that can be undone, is under way, or has just ended. It takes no room
/// while there is none, and loads nothing before the first.
public final class RemovalBar extends VBox {

    private final RemovalsViewModel viewModel;
    private final Messages messages;
    private final Map<Removal, RemovalLine> lines = new HashMap<>();

    public RemovalBar(RemovalsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("removals");
        setMinHeight(USE_PREF_SIZE);
        viewModel.removals().addListener((ListChangeListener<Removal>) _ -> follow());
        follow();
    }

    private void follow() {
        if (!viewModel.removals().isEmpty() && getStylesheets().isEmpty()) {
            getStylesheets()
                    .add(
                            Objects.requireNonNull(RemovalBar.class.getResource("removal.css"))
                                    .toExternalForm());
        }
        lines.keySet().retainAll(viewModel.removals());
        getChildren()
                .setAll(
                        viewModel.removals().stream()
                                .map(removal ->
                                        lines.computeIfAbsent(
                                                removal,
                                                made -> new RemovalLine(made, viewModel, messages)))
                                .toList());
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }
}
