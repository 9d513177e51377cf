package io.strongroom.ui.review.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Item;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.intake.sending.Pace;
import io.strongroom.intake.sending.Progress;
import io.strongroom.intake.sending.Report;
import io.strongroom.intake.sending.Sending;
import io.strongroom.ui.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends the rows of a review and keeps what became of each, over as many tries as the user makes.
/// Use on the FX thread.
public final class SendingRun {

    private static final Logger LOG = LoggerFactory.getLogger(SendingRun.class);

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Pace pace;
    private final Runnable onEnd;
    private final Map<Row, Outcome> outcomes = new HashMap<>();
    private final Map<Row, Item> items = new HashMap<>();
    private final ReadOnlyObjectWrapper<Moment> moment =
            new ReadOnlyObjectWrapper<>(this, "moment", Moment.NONE);
    private final Queue<Progress> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean posted = new AtomicBoolean();
    private List<Row> underWay = List.of();
    private @Nullable Sending sending;
    private Optional<ApiException> because = Optional.empty();

    /// How far a sending has come.
    ///
    /// @param done how many items have an outcome
    /// @param total how many there are
    /// @param current the name that was begun last
    /// @param pause how long the server asks to wait; empty while it does not
    /// @param lookingBack whether items without an answer are being looked for
    /// @param stopping whether nothing more is begun, and what is under way is waited for
    public record Moment(
            int done,
            int total,
            String current,
            Optional<Duration> pause,
            boolean lookingBack,
            boolean stopping) {
        static final Moment NONE = of(0);

        static Moment of(int total) {
            return new Moment(0, total, "", Optional.empty(), false, false);
        }

        Moment stopped() {
            return new Moment(done, total, current, pause, lookingBack, true);
        }

        Moment at(String name) {
            return new Moment(done, total, name, Optional.empty(), false, stopping);
        }

        Moment after(int ended, int all) {
            return new Moment(ended, all, current, Optional.empty(), lookingBack, stopping);
        }

        Moment waiting(Optional<Duration> time, boolean back) {
            return new Moment(done, total, current, time, back, stopping);
        }

        /// How much of the whole that is, from 0 to 1.
        public double part() {
            return total == 0 ? 0 : (double) done / total;
        }
    }

    /// @param pace how hard the server is pressed
    /// @param onEnd runs when every row that was sent has its outcome
    public SendingRun(SecretsClient client, TaskRunner tasks, Pace pace, Runnable onEnd) {
        this.client = client;
        this.tasks = tasks;
        this.pace = pace;
        this.onEnd = onEnd;
    }

    /// How far it has come.
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// What became of a row; empty before that.
    public Optional<Outcome> outcome(Row row) {
        return Optional.ofNullable(outcomes.get(row));
    }

    /// Whether a row was to be sent, now or before.
    public boolean concerns(Row row) {
        return items.containsKey(row);
    }

    /// How many rows were to be sent.
    public int total() {
        return items.size();
    }

    /// How many of them are stored.
    public int stored() {
        return (int) outcomes.values().stream().filter(Outcome::stored).count();
    }

    /// The secrets and the files that are stored.
    public Stored whatIsStored() {
        return Stored.of(outcomes);
    }

    /// Sends every row that has an action.
    public void start(List<Row> rows, Scope scope) {
        List<Row> toSend = rows.stream().filter(row -> row.action() != Action.SKIP).toList();
        toSend.forEach(row -> items.put(row, item(row, row.existing(), scope)));
        send(toSend);
    }

    /// Sends again what is not stored.
    public void retry(List<Row> rows) {
        send(rows.stream().filter(this::isOwed).toList());
    }

    /// What will be done with a row that has no outcome but will be sent.
    public Action planned(Row row) {
        return items.get(row) instanceof Item.Update ? Action.UPDATE : Action.CREATE;
    }

    /// Makes a row whose name was taken ready to be sent again. Nothing happens if that is not, or
    /// no longer, what became of it.
    ///
    /// @param existing the secret that has the name; empty if it is free again
    void prepare(Row row, Optional<Secret> existing) {
        Item refused = items.get(row);
        boolean nameTaken = outcomes.get(row) instanceof Outcome.Failed(ApiException.NameTaken _);
        if (refused != null && nameTaken) {
            items.put(row, item(row, existing, refused.scope()));
            outcomes.remove(row);
        }
    }

    /// Sends no further item; the outcomes still come.
    public void stop() {
        if (sending != null) {
            sending.cancel();
            moment.set(moment.get().stopped());
        }
    }

    /// Whether a row was to be sent and is not stored.
    public boolean isOwed(Row row) {
        return concerns(row) && !isStored(row);
    }

    /// Where a row stands among others by what became of it: what is stored first, what was not to
    /// be sent last.
    public int rank(Row row) {
        return outcome(row)
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Created _ -> 0;
                            case Outcome.Updated _ -> 1;
                            case Outcome.Failed _, Outcome.Lost _ -> 2;
                            case Outcome.Unknown _ -> 3;
                            case Outcome.NotSent _ -> 4;
                        })
                .orElse(concerns(row) ? 5 : 6);
    }

    /// Whether a row is stored.
    public boolean isStored(Row row) {
        return outcome(row).filter(Outcome::stored).isPresent();
    }

    /// What is owed, in numbers.
    public Owed owed() {
        return Owed.of(outcomes.values());
    }

    /// What ended the last sending before all of it was sent; empty if nothing did.
    public Optional<ApiException> because() {
        return because;
    }

    private void send(List<Row> rows) {
        because = Optional.empty();
        rows.forEach(outcomes::remove);
        underWay = List.copyOf(rows);
        moment.set(Moment.of(rows.size()));
        List<Item> batch = new ArrayList<>();
        rows.forEach(row -> batch.add(Optional.ofNullable(items.get(row)).orElseThrow()));
        Sending begun = new Sending(client, pace, batch, this::hear);
        sending = begun;
        tasks.run(begun::run, this::ended, this::broken);
    }

    private static Item item(Row row, Optional<Secret> existing, Scope scope) {
        return existing.map(before -> Item.update(before, row.candidate().value()))
                .orElseGet(() ->
                        Item.create(
                                new SecretName(row.name()),
                                row.candidate().value(),
                                row.candidate().isFile(),
                                Optional.empty(),
                                scope));
    }

    /// On a thread of the sending's: however fast the news come, the FX thread gets them in one
    /// piece.
    private void hear(Progress news) {
        heard.add(news);
        if (posted.compareAndSet(false, true)) {
            tasks.post(this::takeNews);
        }
    }

    private void takeNews() {
        posted.set(false);
        Moment now = moment.get();
        for (Progress news = heard.poll(); news != null; news = heard.poll()) {
            now = after(news, now);
        }
        moment.set(now);
    }

    private Moment after(Progress news, Moment now) {
        return switch (news) {
            case Progress.Begun(int _, Item item) -> now.at(item.label());
            case Progress.Ended(int index, Item item, Outcome outcome, int done, int total) -> {
                outcomes.put(underWay.get(index), outcome);
                items.put(underWay.get(index), item);
                yield now.after(done, total);
            }
            case Progress.Paused(Duration pause) -> now.waiting(Optional.of(pause), false);
            case Progress.LookingBack _ -> now.waiting(Optional.empty(), true);
        };
    }

    private void ended(Report report) {
        takeNews();
        for (int index = 0; index < underWay.size(); index++) {
            outcomes.put(underWay.get(index), report.rows().get(index).outcome());
            items.put(underWay.get(index), report.rows().get(index).item());
        }
        sending = null;
        because = owed().because();
        onEnd.run();
    }

    /// A mistake of ours: what has no outcome was, as far as anyone knows, not sent.
    private void broken(Exception failure) {
        LOG.error("a sending broke off", failure);
        takeNews();
        underWay.forEach(row -> outcomes.putIfAbsent(row, new Outcome.NotSent(Optional.empty())));
        sending = null;
        onEnd.run();
    }
}
