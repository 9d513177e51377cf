package io.strongroom.ui.secretlist.query;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Reach;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.HashSet;
import java.util.Set;

/// What is asked of the list: what the user searches for, which secrets and in which order, and
/// which rows are out of sight for a while. Use on the FX thread.
public final class Question {

    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<ListChoices> choices =
            new SimpleObjectProperty<>(this, "choices", ListChoices.DEFAULTS);
    private final Set<String> hidden = new HashSet<>();

    /// What is searched for.
    public StringProperty searchProperty() {
        return search;
    }

    /// Which secrets are listed, and how they are sorted.
    public ObjectProperty<ListChoices> choicesProperty() {
        return choices;
    }

    /// The secrets of which scopes are listed.
    public Reach reach() {
        return choices.get().reach();
    }

    /// The IDs of the rows that are out of sight; the caller may change them.
    public Set<String> hidden() {
        return hidden;
    }

    /// Searches for nothing and filters nothing out. Where nothing was searched for, and there was
    /// nothing to filter either, it is the scopes that leave all out: then every scope is listed.
    ///
    /// @param among how many secrets the listed scopes hold
    public void clear(int among) {
        ListChoices any = choices.get().withKind(Kind.ANY);
        boolean isOfScopes = among == 0 && search.get().isBlank();
        choices.set(isOfScopes ? any.withReach(Reach.ALL) : any);
        search.set("");
    }

    /// The query that answers it, as it stands.
    public ListQuery query() {
        ListChoices now = choices.get();
        return new ListQuery(
                new SecretSearch(search.get()), now.kind(), now.sort(), Set.copyOf(hidden));
    }
}
