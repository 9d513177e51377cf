package io.strongroom.ui.names;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.inventory.ScopeRows;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Each name against each scope, as far as the scopes are known. The table is made in the
/// background. Use on the FX thread.
public final class NamesViewModel {

    private final Inventory inventory;
    private final TaskRunner tasks;
    private final Messages messages;
    private final List<ScopeChoice> scopes;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty onlyGaps = new SimpleBooleanProperty(this, "onlyGaps", false);
    private final ReadOnlyObjectWrapper<NameTable> table =
            new ReadOnlyObjectWrapper<>(this, "table", NameTable.of(List.of(), new BitSet()));
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper(this, "nothing", "");
    private final Runnable unfollow;
    private Task making = Task.NONE;

    /// @param inventory the secrets
    /// @param scopes in the order of the columns
    /// @param tasks makes the table
    /// @param messages the words
    public NamesViewModel(
            Inventory inventory, List<ScopeChoice> scopes, TaskRunner tasks, Messages messages) {
        this.inventory = inventory;
        this.scopes = List.copyOf(scopes);
        this.tasks = tasks;
        this.messages = messages;
        search.subscribe((_, _) -> make());
        onlyGaps.subscribe((_, _) -> make());
        unfollow = inventory.follow(_ -> make());
        make();
    }

    /// The columns.
    public List<ScopeChoice> scopes() {
        return scopes;
    }

    /// Whether all secrets of a scope are known, so that a gap is one.
    ///
    /// @param scope counted from 0
    public boolean isKnown(int scope) {
        return rows(scopes.get(scope).scope()).isComplete();
    }

    /// What is searched for in the names.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether only names are shown that some scope lacks.
    public BooleanProperty onlyGapsProperty() {
        return onlyGaps;
    }

    /// Whether there are scopes to compare with one another.
    public boolean compares() {
        return scopes.size() > 1;
    }

    /// The lines; made anew whenever more of the scopes is known.
    public ReadOnlyObjectProperty<NameTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// How many names there are, and how many of them have gaps.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Why there is no line, in a sentence.
    public ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// Gives up what is under way, and follows the scopes no more.
    public void close() {
        unfollow.run();
        making.cancel();
    }

    private ScopeRows rows(Scope scope) {
        return inventory.of(scope);
    }

    private void make() {
        making.cancel();
        List<List<Secret>> secrets =
                scopes.stream().map(choice -> rows(choice.scope()).rows()).toList();
        BitSet known = new BitSet();
        IntStream.range(0, scopes.size()).filter(this::isKnown).forEach(known::set);
        String typed = search.get();
        boolean gaps = onlyGaps.get();
        making =
                tasks.run(
                        () -> NameTable.of(secrets, known).narrowed(typed, gaps),
                        this::show,
                        failure -> {
                            throw new IllegalStateException("no table of names", failure);
                        });
    }

    private void show(NameTable made) {
        table.set(made);
        count.set(counted(made.lines().size(), made.gaps()));
        nothing.set(messages.text(whyNothing()));
    }

    private String counted(int names, long gaps) {
        if (names == 0 || !compares()) {
            return messages.text("names.count", names);
        }
        if (gaps == 0) {
            return messages.text("names.count.whole", names);
        }
        return gaps == names
                ? messages.text("names.count.gaps", names)
                : messages.text("names.count.some", names, gaps);
    }

    private String whyNothing() {
        if (!search.get().isBlank()) {
            return "names.none.found";
        }
        List<State> states = scopes.stream().map(choice -> rows(choice.scope()).state()).toList();
        if (states.contains(State.LOADING) || states.contains(State.UNKNOWN)) {
            return "list.loading";
        }
        if (states.contains(State.FAILED)) {
            return "names.none.failed";
        }
        return onlyGaps.get() ? "names.none.gaps" : "names.none";
    }
}
