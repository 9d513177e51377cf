package io.strongroom.ui.review.sheet;

import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Says above the rows what was not taken, the first things at once and the rest on a press; it
/// takes no room while there is nothing.
final class NotesStrip {

    private static final int AT_ONCE = 2;
    private static final double TALLEST = 120;

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final VBox sentences = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(sentences);
    private final Button more = new Button();
    private final VBox root = new VBox(scroll, more);

    NotesStrip(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        root.getStyleClass().add("review-notes");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        more.getStyleClass().add("fix");
        more.setId("review-more-notes");
        more.setOnAction(_ -> show(Integer.MAX_VALUE));
        viewModel.phaseProperty().subscribe(_ -> show(AT_ONCE));
        viewModel.rows().arrivalsProperty().subscribe(_ -> show(AT_ONCE));
    }

    Node root() {
        return root;
    }

    private void show(int atMost) {
        List<String> notes = viewModel.notes();
        root.setVisible(!notes.isEmpty());
        root.setManaged(root.isVisible());
        sentences
                .getChildren()
                .setAll(notes.stream().limit(atMost).map(NotesStrip::sentence).toList());
        scroll.setMinHeight(Math.min(TALLEST, 20.0 * Math.min(atMost, notes.size())));
        int left = notes.size() - Math.min(atMost, notes.size());
        more.setText(messages.text("review.notes.more", left));
        more.setVisible(left > 0);
        more.setManaged(left > 0);
    }

    private static PrivateLabel sentence(String text) {
        PrivateLabel label = new PrivateLabel(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
