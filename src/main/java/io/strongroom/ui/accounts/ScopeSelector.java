package io.strongroom.ui.accounts;

import io.strongroom.domain.Role;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.text.Messages;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// A button that names a scope and opens the list of all: Personal, each team with the user's role,
/// how many secrets each has, and the ways to a team that is not listed.
public final class ScopeSelector extends MenuButton {

    private final ScopesViewModel scopes;
    private final ObjectProperty<ScopeChoice> chosen;
    private final Messages messages;
    private final TeamSheets teamSheets;

    private ObservableValue<Optional<String>> instead =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable onChosen = () -> {};

    // Held here, and known weakly there: the scopes outlive the selectors of many reviews.
    private final ListChangeListener<ScopeChoice> onChoices = _ -> rebuild();
    private final InvalidationListener onWays = _ -> rebuild();

    /// @param chosen the scope it names and sets
    /// @param teamSheets asks for a new team or a team's ID
    public ScopeSelector(
            ScopesViewModel scopes,
            ObjectProperty<ScopeChoice> chosen,
            Messages messages,
            TeamSheets teamSheets) {
        this.scopes = scopes;
        this.chosen = chosen;
        this.messages = messages;
        this.teamSheets = teamSheets;
        getStyleClass().add("scope-selector");
        scopes.choices().addListener(new WeakListChangeListener<>(onChoices));
        scopes.canCreateTeamsProperty().addListener(new WeakInvalidationListener(onWays));
        rebuild();
        // A button of a menu keeps Esc for itself also while its menu is closed.
        addEventFilter(KeyEvent.KEY_PRESSED, this::passEscapeOn);
        // Counts are as of the moment the list is opened.
        setOnShowing(_ -> rebuild());
        chosen.subscribe(_ -> say());
    }

    /// Says other words than the scope's name whenever there are some.
    public void sayInstead(ObservableValue<Optional<String>> words) {
        instead = words;
        words.subscribe(_ -> say());
    }

    /// Runs whenever the user has chosen a scope here, also the one that it was before.
    public void onChosen(Runnable listener) {
        onChosen = listener;
    }

    private void passEscapeOn(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !isShowing() && getParent() != null) {
            pressed.consume();
            Event.fireEvent(getParent(), pressed.copyFor(this, getParent()));
        }
    }

    private void say() {
        ScopeChoice scope = chosen.get();
        Optional<String> other = instead.getValue();
        setText("");
        setGraphic(other.map(words -> line(label(words))).orElseGet(() -> line(scope)));
        setAccessibleText(messages.text("scope.accessible", other.orElse(scope.label())));
    }

    private void choose(ScopeChoice choice) {
        chosen.set(choice);
        onChosen.run();
    }

    private void rebuild() {
        getItems().setAll(scopes.choices().stream().map(this::item).toList());
        getItems().add(new SeparatorMenuItem());
        // Who makes teams here sees all of them; an ID is for a server that may not list a team.
        getItems()
                .add(
                        scopes.canCreateTeamsProperty().get()
                                ? action(
                                        "scope.new-team",
                                        () -> teamSheets.askForNewTeam(this::choose))
                                : action(
                                        "scope.team-id",
                                        () -> teamSheets.askForTeamId(this::choose)));
    }

    private MenuItem item(ScopeChoice choice) {
        HBox line = line(choice);
        scopes.countIn(choice.scope()).ifPresent(count -> line.getChildren().add(count(count)));
        MenuItem item = new MenuItem("", line);
        item.setOnAction(_ -> choose(choice));
        return item;
    }

    private MenuItem action(String key, Runnable action) {
        // As a graphic, like the scopes above it: a text would stand to the right of the widest of
        // them.
        MenuItem item = new MenuItem("", new Label(messages.text(key)));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Label count(int secrets) {
        Label count = new Label(messages.text("scope.count", secrets));
        count.getStyleClass().addAll("muted", "hint", "scope-count");
        return count;
    }

    private HBox line(ScopeChoice choice) {
        HBox line = line(new ScopeDot(choice.dotStyleClass()), label(choice.label()));
        choice.role().map(this::roleBadge).ifPresent(line.getChildren()::add);
        return line;
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("scope-line");
        return line;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("scope-label");
        HoverHint.whole(label);
        return label;
    }

    private Label roleBadge(Role role) {
        Label badge =
                new Label(
                        messages.text(
                                switch (role) {
                                    case ADMIN -> "role.admin";
                                    case MEMBER -> "role.member";
                                }));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE); // the name gives way: its hint says it whole
        return badge;
    }
}
