package io.strongroom.ui.review.shown;

import io.strongroom.intake.review.Row;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The rows of a review that are looked for, in order. They are worked out when the user asks for
/// it, by a search, a filter or a column, and not while a row is edited: a row that was just mended
/// stays where it is. Use on the FX thread.
public final class FilteredRows {

    private final Supplier<List<Row>> all;
    private final ObservableList<Row> shown = FXCollections.observableArrayList();

    // Held here: the view of a list listens to it weakly.
    private final ObservableList<Row> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty(this, "onlyProblems");
    private final ObjectProperty<RowOrder> order =
            new SimpleObjectProperty<>(this, "order", RowOrder.ARRIVAL);
    private Predicate<Row> looks;
    private Comparator<Row> ranked = Comparator.comparing(Row::action);

    /// @param all the rows in the order they arrived
    /// @param looks which of them need a look
    public FilteredRows(Supplier<List<Row>> all, Predicate<Row> looks) {
        this.all = all;
        this.looks = looks;
        search.subscribe((_, _) -> select());
        onlyProblems.subscribe((_, _) -> select());
        order.subscribe((_, _) -> select());
    }

    /// They themselves; read only.
    public ObservableList<Row> list() {
        return readOnly;
    }

    /// What is looked for in names.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether only rows that need a look are shown; once they are sent, only those not stored.
    public BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }

    /// How they are sorted.
    public ObjectProperty<RowOrder> orderProperty() {
        return order;
    }

    /// All are shown while they are sent, and in no order that goes by what was planned. From then
    /// on it is what became of them that counts.
    ///
    /// @param unsaved which are not stored
    /// @param outcome orders what became of them
    public void send(Predicate<Row> unsaved, Comparator<Row> outcome) {
        looks = unsaved;
        ranked = outcome;
        onlyProblems.set(false);
        forgetPlans();
    }

    /// They are sent once more: an order by what became of them would not hold.
    public void forgetPlans() {
        if (order.get().isOfPlans()) {
            order.set(RowOrder.ARRIVAL);
        }
    }

    /// Takes out what is not looked for any more, as what was stored since.
    public void follow() {
        if (onlyProblems.get() && !list().stream().allMatch(wanted())) {
            select();
        }
    }

    /// Works them out anew.
    public void select() {
        Predicate<Row> wanted = wanted();
        shown.setAll(
                all.get().stream()
                        .filter(wanted)
                        .sorted(order.get().comparator(looks, ranked))
                        .toList());
    }

    /// While only problems are shown, a row that has become one comes to stand below another.
    public void showBelow(Row edited, Row other) {
        if (onlyProblems.get() && wanted().test(other) && !shown.contains(other)) {
            shown.add(shown.indexOf(edited) + 1, other);
        }
    }

    private Predicate<Row> wanted() {
        String name = search.get().strip().toUpperCase(Locale.ROOT);
        Predicate<Row> named =
                name.isEmpty()
                        ? _ -> true
                        : row -> row.name().toUpperCase(Locale.ROOT).contains(name);
        return onlyProblems.get() ? named.and(looks) : named;
    }
}
