package io.strongroom.ui.review;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Recognised.Form;
import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Comparison;
import io.strongroom.intake.review.Group;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.review.RowProblem;
import io.strongroom.ui.review.shown.FilteredRows;
import io.strongroom.ui.review.shown.RowOrder;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The rows of a review as they are edited, and those that are looked for. It owns the values.
public final class ReviewRows implements AutoCloseable {

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(this, "arrivals");
    private final FilteredRows shown = new FilteredRows(this::all, ReviewRows::needsALook);
    private final Runnable onEdit;
    private Review review;
    private @Nullable ReviewSummary summary;
    private boolean edited;
    private boolean locked;

    /// @param onEdit runs when the rows stand differently, and has them drawn again
    ReviewRows(ValueDoctor doctor, Runnable onEdit) {
        this.onEdit = onEdit;
        this.review = new Review(List.of(), doctor);
    }

    /// The rows that are looked for, in order; read only.
    public ObservableList<Row> shown() {
        return shown.list();
    }

    /// What is looked for in names.
    public StringProperty searchProperty() {
        return shown.searchProperty();
    }

    /// Whether only rows that need a look are shown; once they are sent, only those not stored.
    public BooleanProperty onlyProblemsProperty() {
        return shown.onlyProblemsProperty();
    }

    /// How the rows are sorted.
    public ObjectProperty<RowOrder> orderProperty() {
        return shown.orderProperty();
    }

    /// Counts up whenever a row may look different.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Counts up whenever rows were taken in.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// Takes a row in, or leaves it out.
    public void include(Row row, boolean included) {
        edit(known -> known.include(row, included));
    }

    /// Takes a row in that is left out, and the other way round. Of two rows of one name, none is
    /// in; that one of them is left out mends it.
    public void toggle(Row row) {
        if (row.problem().filter(problem -> !(problem instanceof RowProblem.TwiceHere)).isEmpty()) {
            include(row, !row.included());
        }
    }

    /// Takes all rows in, or leaves them out, of those that are shown.
    public void includeAll(boolean included) {
        edit(known -> known.includeAll(shown(), included));
    }

    /// Leaves rows out.
    public void leaveOut(List<Row> several) {
        edit(known -> known.includeAll(several, false));
    }

    /// Gives a row another name. While only problems are shown, the row that has that name already
    /// comes to stand below it.
    public void rename(Row row, String name) {
        if (!row.name().equals(name)) {
            edit(known ->
                    known.rename(row, name).forEach(changed -> shown.showBelow(row, changed)));
        }
    }

    /// Gives every row whose name breaks the rule a better one.
    public void mendNames() {
        edit(Review::mendNames);
    }

    /// Mends a value as an advice offers.
    public void mend(Row row, Advice advice) {
        edit(known -> known.applyFix(row, advice));
    }

    /// Gives a row another text as its value, of which it becomes the owner.
    void replaceText(Row row, SecretValue text) {
        edit(known -> known.replaceText(row, text));
    }

    /// Whether the rows came from more than one file or paste.
    public boolean haveSeveralSources() {
        return review.groups().stream().filter(group -> !group.rows().isEmpty()).count() > 1;
    }

    /// Leaves out every row that would give a secret that is there a new value.
    public void leaveOutUpdates() {
        edit(Review::leaveOutUpdates);
    }

    /// Leaves out every row that has the name of an earlier one.
    public void leaveOutRepeatedNames() {
        edit(Review::leaveOutRepeatedNames);
    }

    /// How many rows have the name of an earlier one.
    public int repeatedNames() {
        return locked || summary().problems() == 0 ? 0 : review.repeatedNames();
    }

    /// Leaves out every row that would be sent and looks like a placeholder.
    public void leaveOutPlaceholders() {
        edit(Review::leaveOutPlaceholders);
    }

    /// How many rows that would be sent look like placeholders.
    public int placeholders() {
        return locked ? 0 : summary().placeholders();
    }

    /// How many secrets that are there would get a new value.
    public int updates() {
        return locked ? 0 : summary().updates();
    }

    /// How many names can be mended with one press.
    public int mendableNames() {
        return locked ? 0 : summary().names();
    }

    /// The rows that were left out, once the others were sent, but for those that repeat another.
    public List<Row> leftOut() {
        return all().stream()
                .filter(row -> locked && row.action() == Action.SKIP)
                .filter(row -> row.problem().isPresent() || row.repeated().isEmpty())
                .toList();
    }

    /// The first row that cannot be sent as it is, of those that are shown.
    public Optional<Row> firstProblem() {
        return shown().stream().filter(row -> row.problem().isPresent()).findFirst();
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
        shown.select();
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

    /// Whether something is in the way of a row, or it is taken in and probably not meant so.
    static boolean needsALook(Row row) {
        return row.problem().isPresent() || (row.included() && row.isDoubtful());
    }

    Optional<String> suggestedName(Row row) {
        return review.suggestedName(row);
    }

    /// All rows, in the order they arrived.
    public List<Row> all() {
        return review.rows();
    }

    ReviewSummary summary() {
        ReviewSummary known = summary;
        if (known == null) {
            known = ReviewSummary.of(review.rows());
            summary = known;
        }
        return known;
    }

    boolean isEdited() {
        return edited;
    }

    /// Nothing is edited from now on, and all are shown.
    ///
    /// @param unsaved which rows the filter shows from now on
    /// @param outcome orders what became of them
    void lock(Predicate<Row> unsaved, Comparator<Row> outcome) {
        locked = true;
        shown.send(unsaved, outcome);
    }

    /// The rows that are looked for, as they are worked out.
    FilteredRows selection() {
        return shown;
    }

    /// Takes what was recognised, judged by what a scope holds, and becomes its owner.
    void take(Review made, Scope scope, List<Secret> existing) {
        made.setScope(scope, existing);
        review = made;
        summary = null;
        shown.select();
        arrivals.set(arrivals.get() + 1);
    }

    /// Takes more in behind what is here, and becomes its owner.
    void add(Review more) {
        review.add(more);
        changed();
        shown.select();
        arrivals.set(arrivals.get() + 1);
    }

    /// Judges all rows by what a scope holds, if they are here already.
    void judge(Scope scope, List<Secret> existing) {
        if (!locked && arrivals.get() > 0) {
            review.setScope(scope, existing);
            changed();
        }
    }

    /// What is to be compared with what is stored.
    List<Comparison> comparisons() {
        return locked ? List.of() : review.comparisons();
    }

    /// Takes what came of it.
    void takeAnswers(List<Comparison.Answer> answers) {
        if (!locked) {
            review.takeAnswers(answers);
            changed();
        }
    }

    private void edit(Consumer<Review> change) {
        if (!locked) {
            change.accept(review);
            edited = true;
            changed();
        }
    }

    private void changed() {
        summary = null;
        onEdit.run();
    }
}
