package io.strongroom.ui.review.sheet;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Says above the rows why a sending ended before its time, and what was not taken: all of it where
/// there is room or little to say, or else how much it is, which a press unfolds. It takes no room
/// while there is nothing.
final class NotesStrip {

    /// As high as a line is, in pixels.
    private static final double LINE = 20;

    /// What is told without asking, even where rows need the room.
    private static final int FEW = 2;

    /// Room that it may take from rows when it is unfolded, in lines.
    private static final int LINES = 5;

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final FieldMessageLine refusal;
    private final VBox sentences = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(sentences);
    private final FeatherIcon chevron = Icons.of(Feather.CHEVRON_DOWN, 14);
    private final Button fold = new Button("", chevron);
    private final VBox root;
    private int spare;
    private boolean unfolded;

    NotesStrip(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.refusal = new FieldMessageLine(viewModel.headlineProperty().map(NotesStrip::refusal));
        refusal.setId("review-refusal");
        root = new VBox(refusal, fold, scroll);
        root.getStyleClass().add("review-notes");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        fold.getStyleClass().add("fix");
        fold.setId("review-fold-notes");
        fold.setOnAction(_ -> {
            unfolded = !unfolded;
            show();
        });
        viewModel.phaseProperty().subscribe(_ -> begin());
        viewModel.rows().arrivalsProperty().subscribe(_ -> begin());
        refusal.visibleProperty().subscribe(_ -> show());
    }

    Node root() {
        return root;
    }

    /// Has it fit a room that nothing else needs.
    ///
    /// @param height in pixels
    void fit(double height) {
        int lines = (int) Math.max(0, height / LINE);
        if (lines != spare) {
            spare = lines;
            show();
        }
    }

    private static FieldMessage refusal(Headline headline) {
        return headline.refusal().isEmpty()
                ? FieldMessage.NONE
                : FieldMessage.of(Severity.BAD, headline.refusal());
    }

    private void begin() {
        unfolded = false;
        show();
    }

    private void show() {
        List<String> notes = viewModel.notes().sentences();
        boolean folds = notes.size() > Math.max(FEW, spare);
        int shown = folds && !unfolded ? 0 : notes.size();
        show(root, refusal.isVisible() || !notes.isEmpty());
        show(scroll, shown > 0);
        sentences
                .getChildren()
                .setAll(notes.stream().limit(shown).map(NotesStrip::sentence).toList());
        int lines = Math.max(LINES, spare);
        scroll.setMaxHeight(LINE * lines);
        scroll.setMinHeight(LINE * Math.min(lines, shown));
        show(fold, folds);
        fold.setText(messages.text("review.notes", notes.size()));
        fold.setAccessibleText(
                messages.text(
                        unfolded ? "review.notes.fold" : "review.notes.unfold", notes.size()));
        chevron.setRotate(unfolded ? 180 : 0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static PrivateLabel sentence(String text) {
        PrivateLabel label = new PrivateLabel(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
