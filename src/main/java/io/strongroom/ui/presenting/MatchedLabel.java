package io.strongroom.ui.presenting;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import java.util.List;

/// A label with stretches of its words marked, such as what a search found. The marks are drawn
/// behind the words as they stand there, cut short or not; dots have none.
public final class MatchedLabel extends StackPane {

    private final PrivateLabel label = new PrivateLabel();
    private final Path marks = new Path();
    private List<Stretch> stretches = List.of();

    /// An empty one.
    ///
    /// @param styles style classes of the words
    public MatchedLabel(String... styles) {
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        marks.getStyleClass().add("match");
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        setMinWidth(0);
        getChildren().addAll(marks, label);
    }

    /// Says something, with stretches of it marked.
    public void show(String words, List<Stretch> marked) {
        label.contentProperty().set(words);
        stretches = marked;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.getElements().clear();
        if (!stretches.isEmpty()) {
            label.layout();
            if (label.lookup(".text") instanceof Text drawn) {
                mark(drawn);
            }
        }
    }

    private void mark(Text drawn) {
        String whole = label.contentProperty().get();
        String shown = drawn.getText();
        int same = 0;
        while (same < Math.min(whole.length(), shown.length())
                && whole.charAt(same) == shown.charAt(same)) {
            same++;
        }
        marks.setLayoutX(label.getLayoutX() + drawn.getLayoutX());
        marks.setLayoutY(label.getLayoutY() + drawn.getLayoutY());
        for (Stretch stretch : stretches) {
            int to = Math.min(stretch.to(), same);
            if (stretch.from() < to) {
                marks.getElements().addAll(drawn.rangeShape(stretch.from(), to));
            }
        }
    }
}
