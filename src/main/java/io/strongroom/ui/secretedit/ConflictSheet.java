package io.strongroom.ui.secretedit;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Shows what the user wants beside what the secret was made meanwhile, and has the user decide.
/// The safe answer has the focus; Esc is the same.
public final class ConflictSheet {

    private final EditViewModel viewModel;
    private final Messages messages;
    private final RelativeTime times;
    private final SheetHost host;
    private final boolean hosted;

    /// @param host lays it over the window
    /// @param hosted whether others may have changed it, instead of this machine alone
    public ConflictSheet(
            EditViewModel viewModel,
            Messages messages,
            RelativeTime times,
            SheetHost host,
            boolean hosted) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.times = times;
        this.host = host;
        this.hosted = hosted;
        viewModel
                .conflictProperty()
                .subscribe(conflict ->
                        conflict.ifPresent(found -> host.showUntilClosed(sheet(found))));
    }

    private VBox sheet(Conflict conflict) {
        Label title = SheetFrame.title("");
        VBox sheet =
                new VBox(
                        16,
                        title,
                        new Sentence(
                                messages.text(
                                        hosted ? "conflict.text.hosted" : "conflict.text.local",
                                        times.exact(conflict.theirs().updatedAt()))),
                        grid(conflict),
                        new Sentence(consequence(conflict), "muted"),
                        SheetFrame.buttons(
                                SheetFrame.defaultButton(
                                        "conflict-go-on",
                                        messages.text("conflict.go-on"),
                                        closing(viewModel::goOn)),
                                SheetFrame.button(
                                        "conflict-theirs",
                                        messages.text("conflict.theirs"),
                                        closing(viewModel::takeTheirs)),
                                SheetFrame.button(
                                        "conflict-overwrite",
                                        messages.text("conflict.overwrite"),
                                        closing(viewModel::overwrite))));
        title.textProperty().bind(Presenting.on(sheet).map(hidden -> title(conflict, hidden)));
        sheet.setId("conflict");
        sheet.getStyleClass().addAll("window-sheet", "conflict");
        sheet.setMaxWidth(600);
        sheet.setPrefWidth(600);
        SheetFrame.dress(sheet);
        SheetFrame.onEscape(sheet, closing(viewModel::goOn));
        return sheet;
    }

    private String title(Conflict conflict, boolean hidden) {
        return messages.text(
                "conflict.title",
                Presenting.shown(conflict.base().name(), hidden),
                viewModel.scope().label());
    }

    private Runnable closing(Runnable decision) {
        return () -> {
            host.close();
            decision.run();
        };
    }

    private GridPane grid(Conflict conflict) {
        GridPane grid = new GridPane(16, 8);
        grid.getStyleClass().add("card");
        ColumnConstraints words = new ColumnConstraints(96);
        ColumnConstraints mine = new ColumnConstraints(0, 200, Double.MAX_VALUE);
        mine.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, mine, mine);
        grid.addRow(
                0,
                new Label(),
                muted(messages.text("conflict.mine")),
                muted(messages.text("conflict.now")));
        row(grid, "form.name", conflict.name(), conflict.theirs().name(), "monospaced");
        row(
                grid,
                "form.description",
                orNone(conflict.description()),
                orNone(conflict.theirs().description().orElse("")),
                "fact");
        grid.addRow(
                3,
                muted(messages.text("form.value")),
                new Sentence(
                        messages.text(
                                conflict.newValue()
                                        ? "conflict.value.new"
                                        : "conflict.value.untouched")),
                new Sentence(messages.text("conflict.value.theirs")));
        return grid;
    }

    private void row(GridPane grid, String word, String mine, String theirs, String style) {
        boolean differs = !mine.equals(theirs);
        grid.addRow(
                grid.getRowCount(),
                muted(messages.text(word)),
                fact(mine, style, differs),
                fact(theirs, style, differs));
    }

    private static PrivateLabel fact(String text, String style, boolean differs) {
        PrivateLabel fact = new PrivateLabel(text);
        fact.setWrapText(true);
        fact.setMinHeight(Label.USE_PREF_SIZE);
        fact.getStyleClass().add(style);
        if (differs) {
            fact.getStyleClass().add("strong");
        }
        return fact;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private String orNone(String text) {
        return text.isBlank() ? messages.text("detail.description.none") : text;
    }

    /// What overwriting would do, in words: only what the user changed is sent.
    private String consequence(Conflict conflict) {
        List<String> mine = new ArrayList<>();
        if (conflict.renames()) {
            mine.add(messages.text("conflict.field.name"));
        }
        if (conflict.describes()) {
            mine.add(messages.text("conflict.field.description"));
        }
        if (conflict.newValue()) {
            mine.add(messages.text("conflict.field.value"));
        }
        return messages.text(
                "conflict.consequence", String.join(messages.text("conflict.and"), mine));
    }
}
