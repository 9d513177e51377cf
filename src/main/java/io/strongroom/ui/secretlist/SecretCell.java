package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices.Reach;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopeDot;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.inventory.Mark;
import io.strongroom.ui.presenting.MatchedLabel;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretlist.query.SecretSearch;
import io.strongroom.ui.secretlist.query.ShownRows;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One secret in the list: kind, name, description, and when it last changed. It is read out as one
/// sentence.
final class SecretCell extends ListCell<Secret> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final SecretListViewModel viewModel;
    private final Messages messages;
    private final RelativeTime times;
    private final FeatherIcon icon = Icons.of(Feather.KEY);
    private final MatchedLabel name = new MatchedLabel("monospaced", "secret-name");
    private final Label badge = new Label();
    private final Label scope = new Label();
    private final ScopeDot dot = new ScopeDot("scope-dot-0");
    private final Label mark = new Label();
    private final MatchedLabel description = new MatchedLabel("muted", "hint");
    private final Label updated = new Label();
    private final HBox row;
    private @Nullable ShownRows drawn;
    private boolean hidden;

    SecretCell(SecretListViewModel viewModel, Messages messages, RelativeTime times) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.times = times;
        getStyleClass().add("secret-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list: a long name is cut, the list never scrolls sideways
        row = row();
        row.setVisible(false);
        setGraphic(row);
        Presenting.on(this).subscribe(this::hide);
    }

    private void hide(boolean on) {
        hidden = on;
        if (getItem() != null && !isEmpty()) {
            setAccessibleText(spoken(getItem()));
        }
    }

    private HBox row() {
        badge.getStyleClass().add("badge");
        badge.setText(messages.text("list.kind.file"));
        badge.setMinWidth(USE_PREF_SIZE);
        scope.getStyleClass().addAll("badge", "scope-badge");
        scope.setGraphic(dot);
        HoverHint.whole(scope);
        updated.getStyleClass().addAll("muted", "hint");
        updated.setMinWidth(USE_PREF_SIZE);
        mark.getStyleClass().addAll("badge", "mark-badge");
        mark.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(8, name, badge, scope, mark);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(2, title, description);
        texts.getStyleClass().add("secret-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox whole = new HBox(icon, texts, updated);
        whole.getStyleClass().add("secret-row");
        whole.setAlignment(Pos.CENTER_LEFT);
        return whole;
    }

    /// The same secret is another row where something else is searched for.
    @Override
    protected boolean isItemChanged(@Nullable Secret before, @Nullable Secret now) {
        return !viewModel.shownProperty().get().equals(drawn) || super.isItemChanged(before, now);
    }

    @Override
    protected void updateItem(@Nullable Secret secret, boolean empty) {
        super.updateItem(secret, empty);
        drawn = viewModel.shownProperty().get();
        // A cell has no row for a moment at every jump and search. What is taken out of it then
        // would be styled from nothing when it is put back; so it is emptied and hidden.
        row.setVisible(!empty && secret != null);
        if (empty || secret == null) {
            name.show("", List.of());
            description.show("", List.of());
            scope.setText("");
            updated.setText("");
            setAccessibleText(null);
            show(Optional.<Mark>empty());
        } else {
            show(secret);
            setAccessibleText(spoken(secret));
        }
    }

    private void show(Secret secret) {
        icon.show(secret.isFile() ? Feather.FILE_TEXT : Feather.KEY);
        mark(name, secret.name());
        badge.setVisible(secret.isFile());
        badge.setManaged(secret.isFile());
        boolean many = viewModel.choicesProperty().get().reach() != Reach.SCOPE;
        scope.setText(many ? viewModel.scopes().labelOf(secret.scope()) : "");
        if (many) {
            dot.colour(ScopeChoice.dotStyleClass(secret.scope()));
        }
        scope.setVisible(many);
        scope.setManaged(many);
        String text = secret.description().map(SecretCell::firstLine).orElse("");
        mark(description, text);
        description.setManaged(!text.isEmpty()); // the name alone stands in the middle
        show(markOf(secret));
        updated.setText(times.brief(secret.updatedAt()));
    }

    private void mark(MatchedLabel label, String text) {
        SecretSearch search = viewModel.shownProperty().get().search();
        label.show(text, search.isEmpty() || text.isEmpty() ? List.of() : search.matchesIn(text));
    }

    /// Told by a word, too: two colours look alike to some, and neither says what it means.
    private void show(Optional<Mark> found) {
        pseudoClassStateChanged(CHANGED, found.isPresent());
        mark.setText(found.map(told -> messages.text("list.mark." + told)).orElse(""));
        mark.setVisible(found.isPresent());
        mark.setManaged(found.isPresent());
    }

    private Optional<Mark> markOf(Secret secret) {
        return viewModel.inventory().of(secret.scope()).markOf(secret.id());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String spoken(Secret secret) {
        String kind = messages.text(secret.isFile() ? "list.kind.file" : "list.kind.text");
        String when = times.spoken(secret.updatedAt());
        String named = hidden ? messages.text("presenting.hidden") : secret.name();
        String row =
                secret.description()
                        .filter(text -> !text.isBlank() && !hidden)
                        .map(text -> messages.text("list.row.described", named, kind, text, when))
                        .orElseGet(() -> messages.text("list.row", named, kind, when));
        String placed =
                viewModel.choicesProperty().get().reach() == Reach.SCOPE
                        ? row
                        : messages.text(
                                "list.row.in", row, viewModel.scopes().labelOf(secret.scope()));
        return markOf(secret)
                .map(found -> messages.text("list.row.mark." + found, placed))
                .orElse(placed);
    }
}
