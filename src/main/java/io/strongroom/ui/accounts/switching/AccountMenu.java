package io.strongroom.ui.accounts.switching;

import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The menu of accounts: the one that is shown is ticked, and below them stand the ways to more.
public final class AccountMenu {

    private final SwitcherViewModel switcher;
    private final Messages messages;
    private final Consumer<String> onProblem;
    private final Runnable onAdd;
    private final Runnable onManage;
    private final ContextMenu menu = new ContextMenu();

    /// @param onProblem takes a sentence about accounts that cannot be listed
    /// @param onAdd begins to add an account
    /// @param onManage shows the accounts in the settings
    public AccountMenu(
            SwitcherViewModel switcher,
            Messages messages,
            Consumer<String> onProblem,
            Runnable onAdd,
            Runnable onManage) {
        this.switcher = switcher;
        this.messages = messages;
        this.onProblem = onProblem;
        this.onAdd = onAdd;
        this.onManage = onManage;
        menu.setId("account-menu");
    }

    /// Opens the menu below a button, once the accounts are read.
    public void showBelow(Node button) {
        switcher.list(choices -> show(choices, button), onProblem);
    }

    private void show(List<AccountChoice> choices, Node button) {
        menu.getItems().setAll(choices.stream().map(this::item).toList());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        action("account.add", onAdd),
                        action("account.manage", onManage));
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    private MenuItem item(AccountChoice choice) {
        Label name = new Label(choice.name());
        name.getStyleClass().add("strong");
        HBox title = new HBox(8, name);
        title.setAlignment(Pos.CENTER_LEFT);
        if (choice.isFromEnvironment()) {
            Label badge = new Label(messages.text("account.from-environment"));
            badge.getStyleClass().add("badge");
            title.getChildren().add(badge);
        }
        Label where = new Label(choice.where());
        where.getStyleClass().addAll("muted", "hint");
        FeatherIcon tick = Icons.of(Feather.CHECK);
        tick.getStyleClass().add("accent-icon");
        tick.setVisible(choice.current());
        HBox line =
                new HBox(
                        12,
                        Icons.of(choice.isLocal() ? Feather.LOCK : Feather.CLOUD),
                        new VBox(title, where),
                        tick);
        line.setAlignment(Pos.CENTER_LEFT);
        String spoken = choice.current() ? "account.spoken.current" : "account.spoken";
        line.setAccessibleText(messages.text(spoken, choice.name(), choice.where()));
        return item(line, () -> switcher.choose(choice));
    }

    private MenuItem action(String key, Runnable action) {
        return item(new Label(messages.text(key)), action);
    }

    private static MenuItem item(Node line, Runnable action) {
        // A graphic, not a text: a name may have underscores, which are no mnemonics.
        MenuItem item = new MenuItem("", line);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
