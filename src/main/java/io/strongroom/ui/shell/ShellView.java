package io.strongroom.ui.shell;

import atlantafx.base.controls.ModalPane;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.SheetFrame;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Lays out the window: the bar over the form, the list and the details, and above all of that the
/// toast, the sheets and the sign that a drop is welcome.
public final class ShellView implements SheetHost.Watched {

    private static final double FORM_WIDTH = 404;

    private final StackPane root = new StackPane();
    private final VBox top = new VBox();
    private final VBox right = new VBox();
    private final ModalPane sheets = new ModalPane();
    private Runnable giveFocusBack = () -> {};
    private @Nullable Node pressedWith;
    private @Nullable Above above;

    /// An empty window.
    ShellView() {
        root.getStyleClass().add("shell");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
        root.addEventFilter(KeyEvent.ANY, this::keepFromCovered);
        // What the sheets lie on takes the focus when a sheet is pressed where nothing takes it;
        // and
        // a row takes it after it was chosen, which is after the sheet that asks about it.
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressedWith = focusOwner());
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepFocus());
        right.getStyleClass().add("beside-form");
        sheets.setInTransitionFactory(null);
        sheets.setOutTransitionFactory(null);
        // What lies on it gets the focus; it would be a stop of Tab that says nothing.
        sheets.setFocusTraversable(false);
        sheets.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        above = null;
                        giveFocusBack.run();
                    }
                });
    }

    /// Puts in place what one begins with.
    ///
    /// @param bar across the top
    /// @param form at the left
    void begin(Node bar, Region form) {
        form.setPrefWidth(FORM_WIDTH);
        form.setMinWidth(FORM_WIDTH);
        top.getChildren().setAll(bar);
        root.getChildren().setAll(new BorderPane(right, top, null, null, form));
    }

    /// Puts the rest in place.
    ///
    /// @param notice below the bar
    /// @param lines one below the other at the right, the list first
    /// @param toast in the corner of the list: a row can be waited for, a button of the details not
    void complete(Node notice, List<Node> lines, Node toast) {
        top.getChildren().add(notice);
        StackPane list = new StackPane(lines.getFirst(), toast);
        VBox.setVgrow(list, Priority.ALWAYS);
        right.getChildren().setAll(list);
        right.getChildren().addAll(lines.subList(1, lines.size()));
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(16));
        root.getChildren().add(sheets);
    }

    /// The window's content; drops land on it.
    public StackPane root() {
        return root;
    }

    /// Whether a sheet lies over the window.
    boolean isShowingSheet() {
        return sheets.isDisplay();
    }

    /// Goes on unless a sheet lies over the window.
    void unlessCovered(Runnable show) {
        if (!isShowingSheet()) {
            show.run();
        }
    }

    /// Lays a sheet above the one that is shown, which comes back as it was; or over the window, if
    /// there is none.
    SheetHost above() {
        if (above != null) {
            return above;
        }
        Node covered = sheets.getContent();
        if (!isShowingSheet() || covered == null) {
            return this;
        }
        Above made =
                new Above(covered, sheets.persistentProperty().get(), giveFocusBack, focused());
        above = made;
        return made;
    }

    @Override
    public ObservableValue<Boolean> showingProperty() {
        return sheets.displayProperty();
    }

    @Override
    public void show(Region sheet) {
        giveFocusBack = focused();
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheets.setPersistent(false);
        sheets.show(sheet);
        firstField(sheet).orElse(sheet).requestFocus();
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

    private void goRound(KeyEvent press) {
        Node focused = root.getScene().getFocusOwner();
        if (isShowingSheet() && focused != null && sheets.getContent() instanceof Parent sheet) {
            TabRound.turn(sheet, focused, press);
        }
    }

    /// What lies below a sheet is seen, but not meant: no key acts on it.
    private void keepFromCovered(KeyEvent event) {
        if (isShowingSheet() && event.getTarget() instanceof Node at && isBelow(at)) {
            event.consume();
            keepFocus();
        }
    }

    private void keepFocus() {
        Node focused = focusOwner();
        if (isShowingSheet()
                && sheets.getContent() instanceof Parent sheet
                && !isOn(sheet, focused)) {
            Node before = pressedWith;
            if (before != null && isOn(sheet, before)) {
                before.requestFocus();
            } else {
                firstField(sheet).orElse(sheet).requestFocus();
            }
        }
    }

    private static boolean isOn(Parent sheet, @Nullable Node node) {
        return node != null && TabRound.isWithin(node, sheet);
    }

    private boolean isBelow(Node node) {
        return !TabRound.isWithin(node, sheets);
    }

    private @Nullable Node focusOwner() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    private Runnable focused() {
        Node focused = focusOwner();
        return focused == null ? () -> {} : focused::requestFocus;
    }

    private static Optional<Node> firstField(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
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

    /// Takes the place of a sheet until it is closed. Two would both answer Esc.
    private final class Above implements SheetHost {

        private final Node covered;
        private final boolean persistent;
        private final Runnable focusWindow;
        private final Runnable focusCovered;

        Above(Node covered, boolean persistent, Runnable focusWindow, Runnable focusCovered) {
            this.covered = covered;
            this.persistent = persistent;
            this.focusWindow = focusWindow;
            this.focusCovered = focusCovered;
        }

        @Override
        public void show(Region sheet) {
            SheetFrame.onEscape(sheet, this::close);
            ShellView.this.showUntilClosed(sheet);
        }

        @Override
        public void showUntilClosed(Region sheet) {
            ShellView.this.showUntilClosed(sheet);
        }

        @Override
        public void close() {
            above = null;
            sheets.setPersistent(persistent);
            sheets.show(covered);
            giveFocusBack = focusWindow;
            focusCovered.run();
        }
    }
}
