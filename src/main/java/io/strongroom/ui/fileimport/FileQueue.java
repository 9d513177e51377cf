package io.strongroom.ui.fileimport;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/// Files that wait for their turn in the form, in the order they came. Nothing of them is read
/// while they wait.
public final class FileQueue {

    private final Deque<Path> waiting = new ArrayDeque<>();

    /// Puts files at the end.
    public void addAll(Collection<Path> files) {
        waiting.addAll(files);
    }

    /// Takes the next file, if one waits.
    public Optional<Path> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /// The file that would come next.
    public Optional<Path> upcoming() {
        return Optional.ofNullable(waiting.peek());
    }

    /// How many files wait.
    public int size() {
        return waiting.size();
    }

    /// Sends all waiting files away.
    public void clear() {
        waiting.clear();
    }
}
