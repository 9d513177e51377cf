package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.control.form.SubForm;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The accounts, each with what can be done about it.
public final class AccountsSection extends VBox implements SubForm {

    private final AccountsViewModel viewModel;
    private final Messages messages;
    private final FilePicker picker;
    private final VBox cards = new VBox(8);
    private final Button add;

    /// @param picker lets the user choose a certificate
    /// @param onAdd begins to add an account
    public AccountsSection(
            AccountsViewModel viewModel, Messages messages, FilePicker picker, Runnable onAdd) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        this.picker = picker;
        this.add = SheetFrame.button("accounts-add", messages.text("account.add"), onAdd);
        getChildren()
                .addAll(
                        cards,
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        new FlowPane(add));
        viewModel.rows().addListener((Observable _) -> show());
        show();
        viewModel.load();
    }

    @Override
    public boolean retreat() {
        Optional<AccountCard> asking = accountCards().filter(AccountCard::isAsking).findFirst();
        accountCards()
                .filter(AccountCard::isAsking)
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> asking)
                .ifPresent(AccountCard::giveUp);
        return asking.isPresent();
    }

    private void show() {
        Optional<AccountCard> focused = accountCards().filter(Node::isFocusWithin).findFirst();
        List<Node> shown = new ArrayList<>();
        viewModel.environment().map(this::environment).ifPresent(shown::add);
        for (AccountRow row : viewModel.rows()) {
            shown.add(new AccountCard(row, viewModel.use(row), messages, picker));
        }
        if (shown.isEmpty()) {
            shown.add(new Sentence(messages.text("accounts.none"), "muted"));
        }
        cards.getChildren().setAll(shown);
        focused.ifPresent(this::focusInPlaceOf);
        accountCards().filter(AccountCard::isAsking).findFirst().ifPresent(AccountCard::begin);
    }

    /// The focus would go to whatever comes next, and the next key press with it.
    private void focusInPlaceOf(AccountCard before) {
        accountCards()
                .filter(card -> card.isLike(before))
                .findFirst()
                .ifPresentOrElse(AccountCard::begin, add::requestFocus);
    }

    private Stream<AccountCard> accountCards() {
        return cards.getChildren().stream()
                .filter(AccountCard.class::isInstance)
                .map(AccountCard.class::cast);
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
