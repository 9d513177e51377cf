package io.strongroom.keyring.system;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.SecretBytes;

import java.util.concurrent.Callable;

/// A keyring that does in each call what a test wants.
///
/// @param lookup for `find`
/// @param change for `store` and `delete`
record StubbornKeyring(Callable<Lookup> lookup, Callable<Change> change) implements Keyring {

    @Override
    public Lookup find(Entry entry) {
        return call(lookup);
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        return call(change);
    }

    @Override
    public Change delete(Entry entry) {
        return call(change);
    }

    @Override
    public String name() {
        return "Stubborn";
    }

    private static <A> A call(Callable<A> behaviour) {
        try {
            return behaviour.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
