package io.strongroom.ui.shell.menu;

import io.strongroom.account.ListChoices.Reach;
import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.accounts.TeamSheets;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// Whose secrets are listed, as the bar and the title of the window say it. Where new ones are
/// saved, the form says.
public final class ListedScope {

    private final SecretListViewModel list;
    private final Messages messages;

    public ListedScope(SecretListViewModel list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    /// Draws it for the bar. A scope that is chosen there is listed alone.
    ///
    /// @param teams asks for a new team or a team's ID
    public ScopeSelector inBar(ScopesViewModel scopes, TeamSheets teams) {
        ScopeSelector bar = new ScopeSelector(scopes, scopes.shownProperty(), messages, teams);
        bar.sayInstead(several());
        bar.onChosen(() ->
                list.choicesProperty().set(list.choicesProperty().get().withReach(Reach.SCOPE)));
        return bar;
    }

    /// In words, for example `Acme research` or `All scopes`; empty while no scope is shown.
    public ObservableValue<Optional<String>> words() {
        return several()
                .flatMap(several ->
                        list.scopeProperty()
                                .map(shown -> shown.map(scope -> several.orElse(scope.label()))));
    }

    /// What the scopes are called together; empty while one alone is listed.
    private ObservableValue<Optional<String>> several() {
        return list.choicesProperty()
                .map(choices ->
                        choices.reach() == Reach.SCOPE
                                ? Optional.empty()
                                : Optional.of(messages.text("list.Reach." + choices.reach())));
    }
}
