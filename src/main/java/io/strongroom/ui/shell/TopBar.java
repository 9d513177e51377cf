package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.AccountLine;
import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.keys.Shortcut;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.shell.menu.PresentingSign;
import io.strongroom.ui.shell.menu.SendingSign;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The bar at the top: which server, which scope, search, and what opens something.
final class TopBar extends HBox {

    private final Messages messages;
    private final StringProperty query;
    private final StackPane searchPlace = new StackPane();
    private final Actions actions;
    private @Nullable PrivateField search;
    private @Nullable Button files;

    /// What the bar's buttons do.
    ///
    /// @param account opens the accounts, below the button
    /// @param files chooses files
    /// @param refresh looks again
    /// @param preferences opens the settings
    /// @param more opens the menu of the window, below the button
    /// @param present hides names and values, or shows them again
    record Actions(
            Consumer<Node> account,
            Runnable files,
            Runnable refresh,
            Runnable preferences,
            Consumer<Node> more,
            Runnable present) {}

    /// @param screens whose account it names, and whose list it searches
    /// @param scope names what is listed
    TopBar(Screens screens, ScopeSelector scope, Actions actions, Messages messages) {
        this.messages = messages;
        this.query = screens.list().searchProperty();
        this.actions = actions;
        searchPlace.getStyleClass().add("search-place");
        HBox.setHgrow(searchPlace, Priority.ALWAYS);
        getStyleClass().add("top-bar");
        scope.setId("shown-scope");
        scope.getStyleClass().add("in-bar");
        getChildren()
                .addAll(
                        accountButton(screens.account(), actions.account()),
                        divider(),
                        scope,
                        space(),
                        searchPlace,
                        space());
    }

    /// Takes nothing in any more, or again.
    void setReadOnly(boolean readOnly) {
        if (files != null) {
            files.setDisable(readOnly);
        }
    }

    /// Draws what the first frame can do without: the search field, which comes with the list that
    /// it searches, and the buttons that open something.
    ///
    /// @param toRows moves from the search to what it found
    void complete(Runnable toRows) {
        search = searchField(toRows);
        searchPlace.getChildren().setAll(search);
        files = wordButton("bar.files", Feather.DOWNLOAD, actions.files());
        getChildren()
                .addAll(
                        files,
                        iconButton("bar.refresh", Feather.REFRESH_CW, actions.refresh()),
                        iconButton("bar.preferences", Feather.SETTINGS, actions.preferences()),
                        more(actions.more()));
        Presenting.on(this).subscribe(on -> showSign(on, actions.present()));
    }

    void focusSearch() {
        if (search != null) {
            search.requestFocus();
            search.selectAll();
        }
    }

    /// Puts in a sign that shows itself while something is saved out of sight.
    void showSending(SendingSign sign) {
        getChildren().add(getChildren().indexOf(files), sign);
    }

    private void showSign(boolean presenting, Runnable end) {
        getChildren().removeIf(PresentingSign.class::isInstance);
        if (presenting) {
            getChildren().add(getChildren().indexOf(files), new PresentingSign(messages, end));
        }
    }

    private Button more(Consumer<Node> action) {
        Button more = iconButton("bar.more", Feather.MORE_VERTICAL, () -> {});
        more.setOnAction(_ -> action.accept(more));
        return more;
    }

    private Button accountButton(AccountLine account, Consumer<Node> action) {
        Label name = new Label(account.name());
        name.getStyleClass().add("strong");
        HoverHint.whole(name);
        HBox line =
                new HBox(
                        8,
                        Icons.of(account.local() ? Feather.LOCK : Feather.CLOUD),
                        name,
                        Icons.of(Feather.CHEVRON_DOWN));
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, line);
        button.setId("account");
        button.getStyleClass().addAll("quiet", "in-bar");
        button.setAccessibleText(messages.text("account.accessible", account.name()));
        button.setOnAction(_ -> action.accept(button));
        return button;
    }

    private PrivateField searchField(Runnable toRows) {
        PrivateField field = new PrivateField();
        field.setId("search");
        field.getStyleClass().add("search-field");
        field.setPromptText(messages.text("bar.search"));
        field.setAccessibleText(messages.text("bar.search"));
        field.textProperty().bindBidirectional(query);
        field.setLeft(Icons.of(Feather.SEARCH));
        Label keys = new Label(messages.text("bar.search.keys"));
        keys.getStyleClass().add("key-hint");
        field.setRight(keys);
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> leave(field, pressed, toRows));
        return field;
    }

    private static void leave(PrivateField search, KeyEvent pressed, Runnable toRows) {
        if (Shortcut.TO_FOUND.matches(pressed)) {
            pressed.consume();
            toRows.run();
        } else if (Shortcut.END_SEARCH.matches(pressed) && !search.getText().isEmpty()) {
            pressed.consume();
            search.clear();
        }
    }

    private Button wordButton(String key, Feather icon, Runnable action) {
        Button button = new Button(messages.text(key), Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("in-bar");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button iconButton(String key, Feather icon, Runnable action) {
        Button button = new Button("", Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("quiet", "in-bar", "icon-only");
        button.setAccessibleText(messages.text(key));
        HoverHint.set(button, messages.text(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node divider() {
        Separator divider = new Separator(Orientation.VERTICAL);
        divider.getStyleClass().add("bar-divider");
        return divider;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        return space;
    }
}
