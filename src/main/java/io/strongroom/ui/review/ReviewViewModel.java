package io.strongroom.ui.review;

import io.strongroom.domain.Secret;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Pace;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.ScopeContents.Known;
import io.strongroom.ui.review.sending.SendingRun;
import io.strongroom.ui.review.sending.TakenNames;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.IntakeNotes;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One review, from reading what arrived to what became of each row. It owns the values until it is
/// closed. Use on the FX thread.
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

    private final ReviewServices services;
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
    private final SeenValue seen = new SeenValue();
    private List<String> notes = List.of();
    private final String source;
    private Task reading = Task.NONE;
    private boolean insisted;
    private boolean closed;
    private Runnable onEnd = () -> {};

    /// @param first the scope to begin with
    /// @param source names what arrived, for example `.env` or `3 files`
    public ReviewViewModel(ReviewServices services, ScopeChoice first, String source) {
        this.services = services;
        this.messages = services.messages();
        this.source = source;
        this.rows = new ReviewRows(services.doctor(), this::changed);
        UserMessages userMessages = new UserMessages(messages);
        this.contents = new ScopeContents(services.client(), services.tasks(), userMessages);
        this.sending =
                new SendingRun(
                        services.client(),
                        services.tasks(),
                        services.hosted() ? Pace.HOSTED : Pace.LOCAL,
                        this::ended);
        this.taken =
                new TakenNames(
                        services.client(), services.tasks(), userMessages, sending, this::changed);
        this.words = new RowWords(services, rows, sending, taken, this::updateInstead);
        this.scope = new SimpleObjectProperty<>(this, "scope", first);
        this.headline =
                new ReadOnlyObjectWrapper<>(this, "headline", Headline.reading(source, messages));
        scope.subscribe(contents::load);
        contents.knownProperty().subscribe(_ -> judge());
        sending.momentProperty().subscribe(_ -> changed());
    }

    // Properties

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

    /// What was not taken or passed over, a sentence each.
    public List<String> notes() {
        return notes;
    }

    /// How a row looks at the moment.
    public RowLook lookOf(Row row) {
        return words.of(row, phase.get(), scope.get().label());
    }

    /// How far the sending has come, from 0 to 1.
    public double progress() {
        SendingRun.Moment now = sending.momentProperty().get();
        return now.total() == 0 ? 0 : (double) now.done() / now.total();
    }

    /// Whether closing would lose what the user changed.
    public boolean isEdited() {
        return rows.isEdited() && phase.get() == Phase.LOOKING;
    }

    /// Whether something was sent and is not stored.
    public boolean canRetry() {
        return phase.get() == Phase.ENDED && sending.stored() < sending.total();
    }

    /// Runs whenever a sending has ended.
    public void onEnd(Runnable listener) {
        onEnd = listener;
    }

    // Commands

    /// Reads what arrived and has each value looked at, in the background.
    ///
    /// @param onFailure takes what reading threw
    public void read(Callable<Intake> work, Consumer<Exception> onFailure) {
        reading = services.tasks().run(() -> judged(work.call()), this::show, onFailure);
    }

    /// Does what a row's fix offers, if there is one.
    public void takeFix(Row row) {
        lookOf(row).said().fix().ifPresent(fix -> fix.action().run());
    }

    /// Shows a row's value, or hides it.
    public void toggleValue(Row row) {
        if (phase.get() == Phase.LOOKING) {
            seen.toggle(row);
            rows.touch();
        }
    }

    /// Whether a row's value is seen.
    public boolean isSeen(Row row) {
        return seen.isOf(row);
    }

    /// What can be seen of the value that is shown. The text cannot be erased: ask only to draw it.
    public String seenText() {
        return seen.text();
    }

    /// Hides the value that is seen.
    public void hideValues() {
        if (seen.hide()) {
            rows.touch();
        }
    }

    /// Sends what is included; without knowing what the scope holds, asks for that first.
    public void submit() {
        if (phase.get() != Phase.LOOKING) {
            return;
        }
        insisted = true;
        if (contents.knownProperty().get() instanceof Known.Failed) {
            contents.load(scope.get());
        } else if (contents.knownProperty().get() instanceof Known.Secrets
                && rows.summary().toSend() > 0) {
            hideValues();
            rows.lock();
            phase.set(Phase.SENDING);
            sending.start(rows.all(), scope.get().scope());
        }
        changed();
    }

    /// Sends again what is not stored.
    public void retry() {
        if (canRetry()) {
            taken.stop();
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
        reading.cancel();
        contents.close();
        taken.stop();
        sending.stop();
        hideValues();
        closed = true;
        if (phase.get() != Phase.SENDING) {
            rows.close();
        }
    }

    private record Judged(Intake intake, Review review) {}

    private Judged judged(Intake intake) {
        Review review = new Review(intake.groups(), services.doctor());
        review.rows().forEach(Row::advice);
        return new Judged(intake, review);
    }

    private void show(Judged judged) {
        notes = new IntakeNotes(messages).of(judged.intake());
        rows.take(judged.review());
        judge();
        phase.set(Phase.LOOKING);
        changed();
    }

    private void ended() {
        if (closed) {
            rows.close();
            return;
        }
        phase.set(Phase.ENDED);
        changed();
        onEnd.run();
    }

    private void updateInstead(Row row) {
        if (phase.get() == Phase.ENDED) {
            taken.updateInstead(row, scope.get());
        }
    }

    private void judge() {
        List<Secret> existing =
                contents.knownProperty().get() instanceof Known.Secrets(var secrets)
                        ? secrets
                        : List.of();
        rows.judge(scope.get().scope(), existing);
    }

    private void changed() {
        headline.set(
                switch (phase.get()) {
                    case READING -> Headline.reading(source, messages);
                    case LOOKING -> looking();
                    case SENDING ->
                            Headline.sending(sending.momentProperty().get(), scopeName(), messages);
                    case ENDED ->
                            Headline.ended(
                                    sending.stored(),
                                    sending.total(),
                                    scopeName(),
                                    taken.trouble(),
                                    messages);
                });
        rows.touch();
    }

    private Headline looking() {
        return Headline.looking(
                rows.summary(),
                source,
                scopeName(),
                contents.knownProperty().get(),
                insisted,
                messages);
    }

    private String scopeName() {
        return scope.get().label();
    }
}
