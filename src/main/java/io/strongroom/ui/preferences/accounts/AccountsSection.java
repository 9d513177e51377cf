package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The accounts, each with what can be done about it.
public final class AccountsSection extends VBox {

    private final AccountsViewModel viewModel;
    private final Messages messages;
    private final FilePicker picker;
    private final VBox cards = new VBox(8);

    /// @param picker lets the user choose a certificate
    /// @param onAdd begins to add an account
    public AccountsSection(
            AccountsViewModel viewModel, Messages messages, FilePicker picker, Runnable onAdd) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        this.picker = picker;
        getChildren()
                .addAll(
                        cards,
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        new FlowPane(
                                SheetFrame.button(
                                        "accounts-add", messages.text("account.add"), onAdd)));
        viewModel.rows().addListener((Observable _) -> show());
        show();
        viewModel.load();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        viewModel.environment().map(this::environment).ifPresent(shown::add);
        for (AccountRow row : viewModel.rows()) {
            shown.add(new AccountCard(row, viewModel.isShown(row), messages, picker));
        }
        if (shown.isEmpty()) {
            shown.add(new Sentence(messages.text("accounts.none"), "muted"));
        }
        cards.getChildren().setAll(shown);
    }

    private VBox environment(Account.Hosted account) {
        VBox card =
                new VBox(
                        4,
                        new Sentence(account.name(), "strong"),
                        new Sentence(
                                account.baseUrl().uri().toString(), "monospaced", "muted", "hint"),
                        new Sentence(messages.text("accounts.environment"), "muted", "hint"));
        card.getStyleClass().add("card");
        return card;
    }
}
