package io.strongroom.ui.review;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Recognised.Form;
import io.strongroom.intake.review.Group;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows of a review as they are edited, and those of them that are looked for, in order. What
/// is shown is worked out when the user asks for it, by a search, a filter or a column, and not
/// while a row is edited: a row that was just mended stays where it is. It owns the values.
public final class ReviewRows implements AutoCloseable {

    private final ObservableList<Row> shown = FXCollections.observableArrayList();

    // Held here: the view of a list listens to it weakly.
    private final ObservableList<Row> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty(this, "onlyProblems");
    private final ObjectProperty<RowOrder> order =
            new SimpleObjectProperty<>(this, "order", RowOrder.ARRIVAL);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(this, "arrivals");
    private final Runnable onEdit;
    private Review review;
    private boolean edited;
    private boolean locked;

    /// @param doctor is asked for advice on values
    /// @param onEdit runs when the rows stand differently, and has them drawn again
    ReviewRows(ValueDoctor doctor, Runnable onEdit) {
        this.onEdit = onEdit;
        this.review = new Review(List.of(), doctor);
        search.subscribe(_ -> select());
        onlyProblems.subscribe(_ -> select());
        order.subscribe(_ -> select());
    }

    // Properties

    /// The rows that are looked for, in order; read only.
    public ObservableList<Row> shown() {
        return readOnly;
    }

    /// What is looked for in names.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether only rows that need a look are shown.
    public BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }

    /// How the rows are sorted.
    public ObjectProperty<RowOrder> orderProperty() {
        return order;
    }

    /// Counts up whenever a row may look different.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Counts up whenever rows were taken in.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    // Commands

    /// Takes a row in, or leaves it out.
    public void include(Row row, boolean included) {
        edit(known -> known.include(row, included));
    }

    /// Takes all rows in, or leaves them out, of those that are shown.
    public void includeAll(boolean included) {
        edit(known -> shown.forEach(row -> known.include(row, included)));
    }

    /// Gives a row another name.
    public void rename(Row row, String name) {
        if (!row.name().equals(name)) {
            edit(known -> known.rename(row, name));
        }
    }

    /// Mends a value as an advice offers.
    public void mend(Row row, Advice advice) {
        edit(known -> known.applyFix(row, advice));
    }

    /// The maps that can be stored in two ways, by their keys or as one file. A `.env` is nothing
    /// but its keys.
    public List<Group> choices() {
        return review.groups().stream()
                .filter(group -> group.recognised().hasChoice())
                .filter(group -> group.recognised().kind() != ContentKind.ENV_FILE)
                .toList();
    }

    /// Stores a content by its keys, or as one file.
    public void choose(Group group, Form form) {
        edit(known -> known.choose(group, form));
        select();
    }

    /// Has every row that is seen drawn again.
    public void touch() {
        revision.set(revision.get() + 1);
    }

    /// Overwrites every value.
    @Override
    public void close() {
        locked = true;
        review.close();
    }

    // For the review

    /// Whether something is in the way of a row, or probably not meant.
    static boolean needsALook(Row row) {
        return row.problem().isPresent()
                || row.advice().stream()
                        .anyMatch(told -> told.severity() == Advice.Severity.WARNING);
    }

    Optional<String> suggestedName(Row row) {
        return review.suggestedName(row);
    }

    /// All rows, in the order they arrived.
    public List<Row> all() {
        return review.rows();
    }

    ReviewSummary summary() {
        return ReviewSummary.of(review.rows());
    }

    boolean isEdited() {
        return edited;
    }

    /// Nothing is edited from now on.
    void lock() {
        locked = true;
    }

    /// Takes what was recognised and becomes its owner.
    void take(Review made) {
        review = made;
        select();
        arrivals.set(arrivals.get() + 1);
    }

    /// Takes more in behind what is here, and becomes its owner.
    void add(Review more) {
        review.add(more);
        onEdit.run();
        select();
        arrivals.set(arrivals.get() + 1);
    }

    /// Judges all rows by what a scope holds.
    void judge(Scope scope, List<Secret> existing) {
        if (!locked) {
            review.setScope(scope, existing);
            onEdit.run();
        }
    }

    private void edit(Consumer<Review> change) {
        if (!locked) {
            change.accept(review);
            edited = true;
            onEdit.run();
        }
    }

    private void select() {
        String wanted = search.get().strip().toUpperCase(Locale.ROOT);
        shown.setAll(
                review.rows().stream()
                        .filter(row -> !onlyProblems.get() || needsALook(row))
                        .filter(row -> row.name().toUpperCase(Locale.ROOT).contains(wanted))
                        .sorted(order.get().comparator())
                        .toList());
    }
}
