package io.strongroom.ui.inventory;

import io.strongroom.api.SecretsClient.Doubt;
import io.strongroom.domain.Secret;
import io.strongroom.ui.inventory.ScopeLoad.Loaded;
import io.strongroom.ui.inventory.ScopeLoad.News;
import io.strongroom.ui.task.TaskRunner.Task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What is known of one scope's secrets, and how far the last load of them came. Use on the FX
/// thread; the lists it gives out never change.
public final class ScopeRows {

    /// How far the last load came.
    public enum State {
        /// There was none.
        UNKNOWN,
        /// Under way; what was known stays meanwhile.
        LOADING,
        /// The rows are what the server gave.
        READY,
        /// It failed; what was known stays.
        FAILED
    }

    private final Meanwhile meanwhile = new Meanwhile();
    private State state = State.UNKNOWN;
    private List<Secret> rows = List.of();
    private Set<String> names = new HashSet<>();
    private Map<String, Mark> marks = Map.of();
    private boolean complete;
    private int held;
    private OptionalInt total = OptionalInt.empty();
    private Optional<Doubt> doubt = Optional.empty();
    private Optional<Exception> failure = Optional.empty();
    private @Nullable ScopeLoad current;
    private Task task = Task.NONE;

    ScopeRows() {}

    /// How far the last load came.
    public State state() {
        return state;
    }

    /// The secrets, in the server's order, each ID once.
    public List<Secret> rows() {
        return rows;
    }

    /// Whether a secret is among them.
    public boolean holds(String id) {
        return find(id).isPresent();
    }

    /// Their names; a view that goes with them. Only those of a [complete][#isComplete()] scope are
    /// known.
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /// What the last load found about a secret: that it is new, or other than before it.
    public Optional<Mark> markOf(String id) {
        return Optional.ofNullable(marks.get(id));
    }

    /// Whether all were read at least once.
    public boolean isComplete() {
        return complete;
    }

    /// How many rows the load under way has brought.
    public int held() {
        return held;
    }

    /// How many it will bring, as the server says; empty while it is not told.
    public OptionalInt total() {
        return total;
    }

    /// Why some may be missing.
    public Optional<Doubt> doubt() {
        return doubt;
    }

    /// Why the last load failed; empty if it did not.
    public Optional<Exception> failure() {
        return failure;
    }

    void begin(ScopeLoad load) {
        task.cancel();
        current = load;
        state = State.LOADING;
        held = 0;
        total = OptionalInt.empty();
        meanwhile.begin();
    }

    /// The work behind the load that has begun; over by now if work is done in place.
    void follow(ScopeLoad load, Task work) {
        if (isCurrent(load)) {
            task = work;
        }
    }

    boolean isCurrent(ScopeLoad load) {
        return load.equals(current);
    }

    void hear(News news) {
        held = news.held();
        total = news.total();
        if (!complete) {
            news.rows().ifPresent(some -> rows = meanwhile.putRight(some));
        }
    }

    void loaded(Loaded loaded) {
        state = State.READY;
        rows = meanwhile.putRight(loaded.rows());
        names = loaded.names();
        for (String id : meanwhile.ids()) {
            find(id).ifPresent(secret -> names.add(secret.name()));
        }
        marks = new HashMap<>(loaded.marks());
        marks.keySet().removeAll(meanwhile.ids());
        doubt = loaded.doubt();
        failure = Optional.empty();
        complete = true;
        end();
    }

    void failed(Exception reason) {
        state = State.FAILED;
        failure = Optional.of(reason);
        end();
    }

    /// Gives up a load under way.
    void close() {
        task.cancel();
        end();
    }

    private void end() {
        current = null;
        task = Task.NONE;
        meanwhile.begin();
    }

    /// Inserts a secret, or puts it in the place of the one with its ID.
    void put(Secret secret) {
        meanwhile.stored(secret);
        List<Secret> now = new ArrayList<>(rows.size() + 1);
        boolean placed = false;
        for (Secret row : rows) {
            boolean same = row.id().equals(secret.id());
            placed |= same;
            now.add(same ? secret : row);
        }
        if (!placed) {
            now.add(secret);
        }
        replace(now);
    }

    boolean forgetChanges() {
        boolean some = !marks.isEmpty();
        marks = Map.of();
        return some;
    }

    boolean remove(String id) {
        meanwhile.deleted(id);
        if (find(id).isEmpty()) {
            return false;
        }
        replace(rows.stream().filter(row -> !row.id().equals(id)).toList());
        return true;
    }

    private void replace(List<Secret> now) {
        rows = Collections.unmodifiableList(now);
        names = HashSet.newHashSet(now.size());
        now.forEach(row -> names.add(row.name()));
    }

    private Optional<Secret> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
