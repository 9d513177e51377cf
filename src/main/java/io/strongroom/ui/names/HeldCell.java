package io.strongroom.ui.names;

import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.names.NameTable.Line;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Whether a scope holds a name: a mark, a gap with a way to fill it, or not known yet.
final class HeldCell extends TableCell<Line, Line> {

    private final ScopeChoice scope;
    private final int at;
    private final BooleanSupplier known;
    private final Messages messages;
    private final FeatherIcon held = Icons.of(Feather.CHECK);
    private final Hyperlink gap;
    private final Label unknown;
    private boolean hidden;

    HeldCell(
            ScopeChoice scope,
            int at,
            BooleanSupplier known,
            Messages messages,
            Consumer<Line> create) {
        this.scope = scope;
        this.at = at;
        this.known = known;
        this.messages = messages;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("held-cell");
        gap = new Hyperlink(messages.text("names.create"));
        gap.setFocusTraversable(false);
        gap.setOnAction(_ -> {
            Line line = getItem();
            if (line != null) {
                create.accept(line);
            }
        });
        unknown = new Label(messages.text("names.unknown"));
        unknown.getStyleClass().add("muted");
        Presenting.on(this).subscribe(this::hide);
    }

    private void hide(boolean on) {
        hidden = on;
        if (getItem() != null && !isEmpty()) {
            setAccessibleText(spoken(getItem()));
        }
    }

    private String spoken(Line line) {
        return messages.text(
                "names.cell." + state(line), Presenting.shown(line.name(), hidden), scope.label());
    }

    private String state(Line line) {
        return line.isIn(at) ? "held" : known.getAsBoolean() ? "gap" : "unknown";
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(graphic(state(line)));
        setAccessibleText(spoken(line));
    }

    private Node graphic(String state) {
        return switch (state) {
            case "held" -> held;
            case "gap" -> gap;
            default -> unknown;
        };
    }
}
