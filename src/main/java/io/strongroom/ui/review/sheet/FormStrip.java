package io.strongroom.ui.review.sheet;

import io.strongroom.intake.recognition.Recognised.Form;
import io.strongroom.intake.review.Group;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Asks, for each content that holds keys and could as well be one file, which of the two is meant;
/// it takes no room while there is none.
final class FormStrip {

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final Consumer<Row> onChosen;
    private final VBox root = new VBox(4);

    /// @param onChosen takes the first of the rows that a choice has made
    FormStrip(ReviewViewModel viewModel, Messages messages, Consumer<Row> onChosen) {
        this.onChosen = onChosen;
        this.viewModel = viewModel;
        this.messages = messages;
        root.getStyleClass().add("review-forms");
        viewModel.phaseProperty().subscribe(this::show);
        viewModel.rows().arrivalsProperty().subscribe(_ -> show(viewModel.phaseProperty().get()));
    }

    Node root() {
        return root;
    }

    private void show(Phase phase) {
        List<Group> choices = phase == Phase.LOOKING ? viewModel.rows().choices() : List.of();
        root.getChildren().setAll(choices.stream().map(this::line).toList());
        root.setVisible(!choices.isEmpty());
        root.setManaged(!choices.isEmpty());
    }

    private HBox line(Group group) {
        String name = group.recognised().origin().fileName();
        PrivateLabel label =
                new PrivateLabel(
                        messages.text(
                                "review.form.of",
                                name.isEmpty() ? messages.text("review.paste") : name));
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        ToggleGroup toggles = new ToggleGroup();
        HBox forms =
                new HBox(
                        button(
                                group,
                                Form.KEYS,
                                messages.text("review.form.keys", group.recognised().keys().size()),
                                toggles),
                        button(group, Form.WHOLE, messages.text("review.form.whole"), toggles));
        forms.getStyleClass().add("form-choice");
        HBox line = new HBox(12, label, forms);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleButton button(Group group, Form form, String text, ToggleGroup toggles) {
        ToggleButton button = new ToggleButton(text);
        button.setId("form-" + (form == Form.KEYS ? "keys" : "whole"));
        button.setToggleGroup(toggles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(group.form() == form);
        button.setOnAction(_ -> {
            button.setSelected(true);
            viewModel.rows().choose(group, form);
            onChosen.accept(group.rows().getFirst());
        });
        return button;
    }
}
