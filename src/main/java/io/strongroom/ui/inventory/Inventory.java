package io.strongroom.ui.inventory;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;

import javafx.beans.property.ReadOnlyIntegerProperty;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// Every secret of every scope, read in the background, page after page. The scope that somebody
/// waits for goes first; the rest is read one scope after the other. Where the server asks to wait,
/// it is read again after that, by itself. Use on the FX thread.
public final class Inventory {

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Map<Scope, ScopeRows> scopes = new HashMap<>();
    private final Deque<Scope> waiting = new ArrayDeque<>();
    private final List<Consumer<Scope>> onChange = new ArrayList<>();
    private final List<Consumer<Scope>> onLoaded = new ArrayList<>();
    private final Pause pause;
    private final Marks marks;

    /// @param client the server
    /// @param tasks runs the loading
    /// @param ticker counts the seconds of a pause, and of the marks
    public Inventory(SecretsClient client, TaskRunner tasks, Ticker ticker) {
        this.client = client;
        this.tasks = tasks;
        this.pause = new Pause(ticker, this::loadNext);
        this.marks = new Marks(ticker, this::forgetChanges);
        onLoaded(_ -> marks.begin());
    }

    /// What is known of a scope.
    public ScopeRows of(Scope scope) {
        return scopes.computeIfAbsent(scope, _ -> new ScopeRows());
    }

    /// Seconds until what the server asked to wait with is read again; 0 if there is nothing.
    public ReadOnlyIntegerProperty pauseProperty() {
        return pause.secondsLeftProperty();
    }

    /// How long what is new or other is marked.
    public Marks marks() {
        return marks;
    }

    /// Reads nothing again by itself.
    public void giveUpPause() {
        waiting.clear();
        pause.end();
    }

    /// How many secrets a scope has; empty while that is not known.
    public OptionalInt countOf(Scope scope) {
        ScopeRows known = of(scope);
        return known.isComplete() ? OptionalInt.of(known.rows().size()) : OptionalInt.empty();
    }

    /// The names of a scope's secrets; empty unless it was read.
    public Optional<Set<String>> namesOf(Scope scope) {
        ScopeRows known = of(scope);
        return known.isComplete() ? Optional.of(known.names()) : Optional.empty();
    }

    /// Tells whenever anything about a scope is known better.
    public void onChange(Consumer<Scope> listener) {
        onChange.add(listener);
    }

    /// As [#onChange], for who comes and goes.
    ///
    /// @return ends it
    public Runnable follow(Consumer<Scope> listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    /// Tells whenever a scope was read to its end, after [#onChange].
    public void onLoaded(Consumer<Scope> listener) {
        onLoaded.add(listener);
    }

    /// Reads a scope, now. A load of it that is under way is given up.
    public void load(Scope scope) {
        pause.end();
        waiting.remove(scope);
        ScopeRows known = of(scope);
        ScopeLoad load = new ScopeLoad(client, scope, known, this::hear);
        known.begin(load);
        tellChange(scope);
        known.follow(
                load,
                tasks.run(
                        load,
                        loaded -> {
                            pause.forget();
                            known.loaded(loaded);
                            tellChange(scope);
                            onLoaded.forEach(listener -> listener.accept(scope));
                            loadNext();
                        },
                        failure -> failed(scope, failure)));
    }

    /// Reads these scopes too, one after the other, once no other load is under way. Those that
    /// wait already keep their place.
    public void loadRest(Collection<Scope> wanted) {
        for (Scope scope : wanted) {
            if (!waiting.contains(scope)) {
                waiting.add(scope);
            }
        }
        loadNext();
    }

    /// Takes a secret that was just stored, in place of its older self if there is one. Nothing
    /// happens if its scope was never read.
    public void put(Secret stored) {
        ScopeRows known = of(stored.scope());
        if (known.isComplete() || known.state() != State.UNKNOWN) {
            known.put(stored);
            tellChange(stored.scope());
        }
    }

    /// Drops a secret that was just deleted; a load under way does not bring it back.
    public void remove(String id) {
        for (Map.Entry<Scope, ScopeRows> entry : List.copyOf(scopes.entrySet())) {
            if (entry.getValue().remove(id)) {
                tellChange(entry.getKey());
            }
        }
    }

    /// Takes what the last loads found to be new or other as seen.
    void forgetChanges() {
        for (Map.Entry<Scope, ScopeRows> entry : List.copyOf(scopes.entrySet())) {
            if (entry.getValue().forgetChanges()) {
                tellChange(entry.getKey());
            }
        }
    }

    /// Gives up what is under way.
    public void close() {
        giveUpPause();
        scopes.values().forEach(ScopeRows::close);
    }

    private void hear(ScopeLoad load, ScopeLoad.News news) {
        tasks.post(() -> {
            ScopeRows known = of(load.scope());
            if (known.isCurrent(load)) {
                known.hear(news);
                tellChange(load.scope());
            }
        });
    }

    /// Where one scope is refused, another may not be; after any other failure the rest would fail
    /// alike.
    private void failed(Scope scope, Exception failure) {
        of(scope).failed(failure);
        Optional<Duration> asked = Pause.askedBy(failure);
        if (asked.isPresent()) {
            waiting.remove(scope);
            waiting.addFirst(scope);
            pause.begin(asked.get());
        } else if (!(failure instanceof ApiException.Forbidden
                || failure instanceof ApiException.NotFound)) {
            waiting.clear();
        }
        tellChange(scope);
        loadNext();
    }

    private void loadNext() {
        if (!pause.isOn()
                && scopes.values().stream().noneMatch(rows -> rows.state() == State.LOADING)) {
            Scope next = waiting.poll();
            if (next != null) {
                load(next);
            }
        }
    }

    private void tellChange(Scope scope) {
        List.copyOf(onChange).forEach(listener -> listener.accept(scope));
    }
}
