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

/// Says above the rows what was not taken: all of it where there is room, or else the first things
/// and the rest on a press; it takes no room while there is nothing.
final class NotesStrip {

    /// As high as a line is, in pixels.
    private static final double LINE = 20;

    /// Room that it may take even from rows, in lines.
    private static final int LINES = 5;

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final VBox sentences = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(sentences);
    private final Button more = new Button();
    private final VBox root = new VBox(scroll, more);
    private int fitting = LINES;
    private boolean whole;

    NotesStrip(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        root.getStyleClass().add("review-notes");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        more.getStyleClass().add("fix");
        more.setId("review-more-notes");
        more.setOnAction(_ -> {
            whole = true;
            show();
        });
        viewModel.phaseProperty().subscribe(_ -> begin());
        viewModel.rows().arrivalsProperty().subscribe(_ -> begin());
    }

    Node root() {
        return root;
    }

    /// Has it fit a room that nothing else needs.
    ///
    /// @param height in pixels
    void fit(double height) {
        int lines = Math.max(LINES, (int) (height / LINE));
        if (lines != fitting) {
            fitting = lines;
            show();
        }
    }

    private void begin() {
        whole = false;
        show();
    }

    private void show() {
        List<String> notes = viewModel.notes();
        root.setVisible(!notes.isEmpty());
        root.setManaged(root.isVisible());
        // The line of the button holds one of them as well.
        int shown = whole || notes.size() <= fitting ? notes.size() : fitting - 1;
        sentences
                .getChildren()
                .setAll(notes.stream().limit(shown).map(NotesStrip::sentence).toList());
        scroll.setMaxHeight(LINE * fitting);
        scroll.setMinHeight(LINE * Math.min(fitting, shown));
        int left = notes.size() - shown;
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
