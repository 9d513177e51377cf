package io.strongroom.ui.review;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Pace;
import io.strongroom.intake.source.SourceLimits;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.reading.Reading;
import io.strongroom.ui.review.reading.ScopeContents;
import io.strongroom.ui.review.reading.ScopeContents.Known;
import io.strongroom.ui.review.reading.Step;
import io.strongroom.ui.review.sending.SendingRun;
import io.strongroom.ui.review.sending.Stored;
import io.strongroom.ui.review.sending.TakenNames;
import io.strongroom.ui.review.value.SeenValue;
import io.strongroom.ui.review.value.TypedValue;
import io.strongroom.ui.review.words.ReviewNotes;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One review, from reading to what became of each row, and its values. Use on the FX thread.
public final class ReviewViewModel implements AutoCloseable {

    /// How far it has come.
    public enum Phase {
        /// What arrived is being read and recognised.
        READING,
        /// The user looks at the rows; nothing was sent.
        LOOKING,
        /// The rows are being sent.
        SENDING,
        /// Each row that was sent has its outcome.
        ENDED
    }

    private final Messages messages;
    private final RowWords words;
    private final ReviewRows rows;
    private final ScopeContents contents;
    private final SendingRun sending;
    private final TakenNames taken;
    private final ObjectProperty<ScopeChoice> scope;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
    private final ReadOnlyObjectWrapper<Headline> headline;
    private final SeenValue seen;
    private final TypedValue typed;
    private final Reading reading;
    private final Additions additions;
    private final Headlines headlines;
    private boolean insisted;
    private boolean closed;
    private Runnable onEnd = () -> {};

    /// @param first the scope to begin with
    /// @param source names what arrived, for example `.env` or `3 files`
    public ReviewViewModel(ReviewServices services, ScopeChoice first, String source) {
        this.messages = services.messages();
        var client = services.client();
        var tasks = services.tasks();
        this.rows = new ReviewRows(services.doctor(), this::edited);
        this.seen = new SeenValue(() -> phase.get() == Phase.LOOKING, rows::touch);
        this.typed = new TypedValue(rows::replaceText, row -> rows.include(row, true));
        this.reading = new Reading(tasks, services.doctor(), this::changed);
        this.additions = new Additions(services, rows, SourceLimits.STANDARD, this::changed);
        UserMessages userMessages = new UserMessages(messages);
        this.contents = new ScopeContents(client, tasks, userMessages, !services.hosted());
        var pace = services.hosted() ? Pace.HOSTED : Pace.LOCAL;
        this.sending = new SendingRun(client, tasks, pace, this::ended);
        this.taken = new TakenNames(client, tasks, userMessages, sending, this::changed);
        this.words =
                new RowWords(services, rows, sending, taken, this::updateInstead, typed::begin);
        this.scope = new SimpleObjectProperty<>(this, "scope", first);
        this.headline =
                new ReadOnlyObjectWrapper<>(
                        this, "headline", Headline.reading(source, Step.NONE, messages));
        this.headlines =
                new Headlines(messages, source, rows, reading, additions, contents, sending, taken);
        scope.subscribe(contents::load);
        contents.knownProperty()
                .subscribe(_ -> rows.judge(scope.get().scope(), contents.existing()));
        sending.momentProperty()
                .subscribe(_ -> {
                    rows.selection().follow();
                    changed();
                });
    }

    /// How far it has come.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Title, numbers, the words on the button, and what is said beside it.
    public ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Where the secrets go; it stays what it is while they are sent and after.
    public ObjectProperty<ScopeChoice> scopeProperty() {
        return scope;
    }

    /// The rows, and which of them are looked for in what order.
    public ReviewRows rows() {
        return rows;
    }

    /// What was not taken, passed over or not read.
    public ReviewNotes notes() {
        return additions.notes();
    }

    /// Tells again what was told before a lock, and what that stopped; call it before reading.
    public void comeBack(ReviewNotes before, String stopped) {
        additions.comeBack(before, stopped);
    }

    /// Names what arrived, for example `.env` or `3 files and more`.
    public String source() {
        return headlines.named();
    }

    /// How a row looks at the moment.
    public RowLook lookOf(Row row) {
        return words.of(row, phase.get(), scope.get().label());
    }

    /// How far the reading or the sending has come, from 0 to 1; below 0 while that is not known.
    public double progress() {
        return phase.get() == Phase.READING
                ? reading.step().part()
                : sending.momentProperty().get().part();
    }

    /// Whether closing would lose what the user changed, or what is nowhere else since a lock.
    public boolean isEdited() {
        return (rows.isEdited() || additions.areBack()) && phase.get() == Phase.LOOKING;
    }

    /// The rows that are not stored, also those that are to be mended.
    public List<Row> unsent() {
        return headlines.unsent(phase.get());
    }

    /// What a lock at this moment has to tell of the sending that it stops; empty if it stops none.
    public String stoppedByLock() {
        return headlines.stoppedByLock(phase.get(), scope.get().label());
    }

    /// What would be lost if the program ended now, in a sentence; empty if nothing.
    public Optional<String> unsaved() {
        return headlines.unsaved(phase.get());
    }

    /// Whether something was sent and is not stored.
    public boolean canRetry() {
        return phase.get() == Phase.ENDED && sending.stored() < sending.total();
    }

    /// Whether nothing more is sent, and what is under way is waited for.
    public boolean isStopping() {
        return phase.get() == Phase.SENDING && sending.momentProperty().get().stopping();
    }

    /// What was stored so far.
    public Stored stored() {
        return sending.whatIsStored();
    }

    /// Runs whenever a sending has ended.
    public void onEnd(Runnable listener) {
        onEnd = listener;
    }

    /// Reads what arrived and has each value looked at, in the background. A failure is handed on.
    public void read(Reading.Way way, Consumer<Exception> onFailure) {
        reading.start(way, this::show, onFailure);
    }

    /// Takes something else in while the rows are looked at, or says beside the buttons why not.
    /// Whether it does is returned as far as can be told before it is read.
    public boolean add(Reading.Way way, Consumer<Exception> onFailure) {
        return additions.add(phase.get(), way, onFailure);
    }

    /// Does what a row's fix offers, if there is one.
    public void takeFix(Row row) {
        lookOf(row).said().fix().ifPresent(fix -> fix.action().run());
    }

    /// The value that is seen, if one is.
    public SeenValue seen() {
        return seen;
    }

    /// The value that is typed in the place of one that arrived, if one is.
    public TypedValue typed() {
        return typed;
    }

    /// Sends what is included; without knowing what the scope holds, asks for that first.
    public void submit() {
        if (phase.get() != Phase.LOOKING || additions.isUnderWay()) {
            return;
        }
        additions.forgetRefusal();
        insisted = true;
        if (contents.knownProperty().get() instanceof Known.Failed) {
            contents.load(scope.get());
        } else if (contents.knownProperty().get() instanceof Known.Secrets
                && rows.summary().toSend() > 0) {
            seen.hide();
            typed.close();
            rows.lock(row -> !sending.isStored(row), Comparator.comparingInt(sending::rank));
            phase.set(Phase.SENDING);
            sending.start(rows.all(), scope.get().scope());
        }
        changed();
    }

    /// Sends again what is not stored.
    public void retry() {
        if (canRetry()) {
            taken.stop();
            additions.forgetRefusal();
            rows.selection().forgetPlans();
            phase.set(Phase.SENDING);
            sending.retry(rows.all());
        }
    }

    /// Sends no further row; those under way still get their outcome.
    public void stop() {
        sending.stop();
    }

    /// Stops what is under way and overwrites the values.
    @Override
    public void close() {
        reading.stop();
        additions.stop();
        contents.close();
        taken.stop();
        sending.stop();
        seen.hide();
        typed.close();
        closed = true;
        if (phase.get() != Phase.SENDING) {
            rows.close();
        }
    }

    private void show(Review read, Intake intake) {
        additions.note(intake);
        rows.take(read, scope.get().scope(), contents.existing());
        phase.set(Phase.LOOKING);
        edited();
    }

    private void ended() {
        if (closed) {
            rows.close();
            return;
        }
        additions.forgetRefusal();
        rows.selection().select();
        phase.set(Phase.ENDED);
        changed();
        onEnd.run();
    }

    private void updateInstead(Row row) {
        if (phase.get() == Phase.ENDED) {
            taken.updateInstead(row, scope.get());
        }
    }

    private void edited() {
        additions.forgetRefusal();
        contents.compare(rows::comparisons, rows::takeAnswers);
        changed();
    }

    private void changed() {
        headline.set(headlines.at(phase.get(), scope.get().label(), insisted));
        rows.touch();
    }
}
