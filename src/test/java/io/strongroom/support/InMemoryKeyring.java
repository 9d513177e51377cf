package io.strongroom.support;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A keyring that forgets everything with the test, and refuses for as long as it is told to.
public final class InMemoryKeyring implements Keyring {

    private final Map<Entry, SecretBytes> entries = new ConcurrentHashMap<>();
    private volatile @Nullable Refusal refusal;

    /// Answers every call with a refusal from now on.
    public void refuse(Refusal reason) {
        refusal = reason;
    }

    /// Answers again.
    public void relent() {
        refusal = null;
    }

    /// Loses everything, as a keyring does that is made anew.
    public void clear() {
        entries.clear();
    }

    /// How many entries there are.
    public int size() {
        return entries.size();
    }

    @Override
    public Lookup find(Entry entry) {
        Refusal why = refusal;
        if (why != null) {
            return why;
        }
        SecretBytes kept = entries.get(entry);
        return kept == null ? new Lookup.NotFound() : new Lookup.Found(kept.copy());
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        Refusal why = refusal;
        if (why != null) {
            return why;
        }
        entries.put(entry, secret.copy());
        return new Change.Done();
    }

    @Override
    public Change delete(Entry entry) {
        Refusal why = refusal;
        if (why != null) {
            return why;
        }
        entries.remove(entry);
        return new Change.Done();
    }

    @Override
    public String name() {
        return "In memory";
    }
}
