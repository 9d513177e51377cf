package io.strongroom.intake.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Keeps what became of each item, and tells it: to the listener, by one thread at a time.
final class Tally {

    private final List<Item> items;
    private final Consumer<? super Progress> listener;
    private final Map<Integer, Report.Row> ended = new HashMap<>();

    Tally(List<Item> items, Consumer<? super Progress> listener) {
        this.items = items;
        this.listener = listener;
    }

    synchronized void tell(Progress progress) {
        listener.accept(progress);
    }

    void end(int index, Outcome outcome) {
        end(index, items.get(index), outcome);
    }

    /// @param item the item as it is to be sent again, if it is
    synchronized void end(int index, Item item, Outcome outcome) {
        if (ended.put(index, new Report.Row(item, outcome)) != null) {
            throw new IllegalStateException("an item ended twice");
        }
        listener.accept(new Progress.Ended(index, item, outcome, ended.size(), items.size()));
    }

    /// What has no outcome yet, by its place in the list.
    synchronized List<Integer> open() {
        return IntStream.range(0, items.size())
                .filter(index -> !ended.containsKey(index))
                .boxed()
                .toList();
    }

    /// Everything, once each item has its outcome.
    synchronized Report report() {
        return new Report(
                IntStream.range(0, items.size())
                        .mapToObj(index -> Optional.ofNullable(ended.get(index)).orElseThrow())
                        .toList());
    }
}
