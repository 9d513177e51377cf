package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;

import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Sends a list of items to one server, once: a few at a time, each with an outcome of its own.
///
/// A server that asks to wait makes the whole sending wait. A missing permission, a vault that
/// cannot be written to, or a server that is gone ends it, and what was not sent is told so. An
/// item without a usable answer is looked for at the end, so that nobody is told to send again what
/// is stored.
public final class Sending {

    private final SecretsClient client;
    private final Pace pace;
    private final List<Item> items;
    private final Brakes brakes;
    private final Tally tally;
    private final Delivery delivery;
    private final Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    private final SortedMap<Integer, Delivery.Result.Doubt> doubts = new ConcurrentSkipListMap<>();
    private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();

    /// @param client of the server; stays the caller's
    /// @param items what to send, in order; their values stay the caller's
    /// @param listener hears what happens, on threads of the sending's, from one at a time
    public Sending(
            SecretsClient client,
            Pace pace,
            List<Item> items,
            Consumer<? super Progress> listener) {
        this(client, pace, Brakes.Time.REAL, items, listener);
    }

    Sending(
            SecretsClient client,
            Pace pace,
            Brakes.Time time,
            List<Item> items,
            Consumer<? super Progress> listener) {
        this.client = client;
        this.pace = pace;
        this.items = List.copyOf(items);
        this.brakes = new Brakes(time);
        this.tally = new Tally(this.items, listener);
        this.delivery = new Delivery(client, pace, brakes, tally);
    }

    /// Sends everything and waits for it, so call from a background thread, and only once.
    /// Interrupting that thread cancels the sending as [#cancel()] does: the report comes all the
    /// same, and the thread is still interrupted.
    public Report run() {
        lookForEarlier();
        queue.addAll(tally.open());
        List<Thread> workers = startWorkers();
        boolean interrupted = awaitAll(workers);
        if (!bugs.isEmpty()) {
            throw new IllegalStateException("the sending broke off", bugs.peek());
        }
        lookForDoubtful();
        tally.open().forEach(index -> tally.end(index, brakes.notSent()));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return tally.report();
    }

    /// Sends no further item. What is under way is waited for, as a call cut short might have been
    /// stored or not. Call from any thread, at any time.
    public void cancel() {
        brakes.end(null);
    }

    private List<Thread> startWorkers() {
        return IntStream.range(0, Math.min(pace.width(), queue.size()))
                .mapToObj(number ->
                        Thread.ofVirtual()
                                .name("sending-" + number)
                                .uncaughtExceptionHandler((_, thrown) -> {
                                    bugs.add(thrown);
                                    brakes.end(null);
                                })
                                .start(this::work))
                .toList();
    }

    private void work() {
        while (brakes.pass()) {
            Integer index = queue.poll();
            if (index == null) {
                return;
            }
            Item item = items.get(index);
            tally.tell(new Progress.Begun(index, item));
            switch (delivery.send(item)) {
                case Delivery.Result.Known(Outcome outcome) -> tally.end(index, outcome);
                case Delivery.Result.Doubt doubt -> doubts.put(index, doubt);
            }
        }
    }

    private boolean awaitAll(List<Thread> workers) {
        boolean interrupted = false;
        for (Thread worker : workers) {
            boolean alive = true;
            while (alive) {
                try {
                    worker.join();
                    alive = false;
                } catch (InterruptedException _) {
                    interrupted = true;
                    cancel();
                }
            }
        }
        return interrupted;
    }

    /// Before anything is sent: what an earlier sending may have stored.
    private void lookForEarlier() {
        List<Integer> earlier =
                tally.open().stream().filter(index -> items.get(index).unsure()).toList();
        LookBack look = look(earlier.size());
        for (int index : earlier) {
            Item item = items.get(index);
            switch (look.lookFor(item)) {
                case LookBack.Sight.Stored(Outcome outcome) -> tally.end(index, outcome);
                case LookBack.Sight.NotThere() -> {}
                case LookBack.Sight.Failed(ApiException failure) ->
                        tally.end(index, new Outcome.Unknown(failure));
            }
        }
    }

    /// At the end: what this sending may have stored.
    private void lookForDoubtful() {
        LookBack look = look(doubts.size());
        doubts.forEach((index, doubt) -> {
            Item again = items.get(index).asUnsure();
            ApiException failure = doubt.failure();
            switch (look.lookFor(again)) {
                case LookBack.Sight.Stored(Outcome outcome) -> tally.end(index, outcome);
                case LookBack.Sight.NotThere() -> tally.end(index, again, notThere(failure));
                case LookBack.Sight.Failed _ ->
                        tally.end(index, again, new Outcome.Unknown(failure));
            }
        });
    }

    private static Outcome notThere(ApiException failure) {
        return Verdict.of(failure).mayBeStored()
                ? new Outcome.Lost(failure)
                : new Outcome.Failed(failure);
    }

    private LookBack look(int count) {
        if (count > 0) {
            tally.tell(new Progress.LookingBack(count));
        }
        return new LookBack(client, pace, brakes, tally);
    }
}
