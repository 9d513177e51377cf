package io.strongroom.ui.shell;

import atlantafx.base.controls.ModalPane;

import io.strongroom.ui.control.SheetHost;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Objects;
import java.util.Optional;

/// Lays out the window: the bar over the form, the list and the details, and above all of that the
/// toast, the sheets and the sign that a drop is welcome.
public final class ShellView implements SheetHost {

    private static final double FORM_WIDTH = 404;

    private final StackPane root = new StackPane();
    private final ModalPane sheets = new ModalPane();
    private Runnable giveFocusBack = () -> {};

    /// An empty window; [#fill] puts the screens in place.
    public ShellView() {
        root.getStyleClass().add("shell");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(ShellView.class.getResource("shell.css"))
                                .toExternalForm());
        sheets.setInTransitionFactory(null);
        sheets.setOutTransitionFactory(null);
        sheets.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        giveFocusBack.run();
                    }
                });
    }

    /// Puts the screens in place.
    ///
    /// @param bar across the top
    /// @param notice below the bar
    /// @param form at the left
    /// @param list at the right
    /// @param detail below the list
    /// @param toast in the corner
    void fill(Node bar, Node notice, Region form, Node list, Node detail, Node toast) {
        form.setPrefWidth(FORM_WIDTH);
        form.setMinWidth(FORM_WIDTH);
        VBox right = new VBox(list, detail);
        VBox.setVgrow(list, Priority.ALWAYS);
        BorderPane screens = new BorderPane(right, new VBox(bar, notice), null, null, form);
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(16));
        root.getChildren().setAll(screens, toast, sheets);
    }

    /// The window's content; drops land on it.
    public StackPane root() {
        return root;
    }

    /// Whether a sheet lies over the window.
    boolean isShowingSheet() {
        return sheets.isDisplay();
    }

    @Override
    public void show(Region sheet) {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        giveFocusBack = focused == null ? () -> {} : focused::requestFocus;
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheets.setPersistent(false);
        sheets.show(sheet);
        firstField(sheet).ifPresent(Node::requestFocus);
    }

    @Override
    public void showUntilClosed(Region sheet) {
        show(sheet);
        sheets.setPersistent(true);
    }

    @Override
    public void close() {
        sheets.hide(true);
    }

    private static Optional<Node> firstField(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable()) {
                return Optional.of(child);
            }
            if (child instanceof Parent inner) {
                Optional<Node> inside = firstField(inner);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }
}
