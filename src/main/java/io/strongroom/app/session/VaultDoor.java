package io.strongroom.app.session;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Opens the vault when it is first used, and locks it. While it is locked, whoever wants to use it
/// is told [VaultProblem.Locked], and nothing is tried. Safe for use by many threads.
final class VaultDoor implements AutoCloseable {

    private static final WayIn THIS_MACHINE = new WayIn.ThisMachine();

    private final MachineKeys machine;
    private final Clock clock;
    private final List<Runnable> listeners = new ArrayList<>();

    /// Held by one who opens, for as long as a keyring takes, while nothing else waits for it.
    private final Lock opening = new ReentrantLock();

    /// Held for reading by every use, and for writing by one who takes the vault from under them.
    private final ReadWriteLock uses = new ReentrantReadWriteLock();

    private @Nullable VaultStore store;
    private boolean closed;
    private volatile boolean locked;

    VaultDoor(MachineKeys machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /// Something to do with the open vault.
    interface Use<T> {
        T of(VaultStore store) throws VaultException;
    }

    /// Opens the vault if it is not open yet, and keeps it open until the use has ended.
    <T> T using(Use<T> use) throws VaultException {
        while (true) {
            open();
            uses.readLock().lock();
            try {
                // Whoever holds this lock must not wait for an opening, which may wait for it.
                VaultStore open = opened();
                if (open != null) {
                    return use.of(open);
                }
            } finally {
                uses.readLock().unlock();
            }
        }
    }

    /// Opens the vault by what the machine keeps, if it is not open yet. One that turns out to need
    /// a passphrase is locked from then on.
    VaultStore open() throws VaultException {
        VaultStore open = opened();
        if (open != null) {
            return open;
        }
        opening.lock();
        try {
            open = opened();
            return open == null ? install(openBy(THIS_MACHINE)) : open;
        } catch (VaultException refused) {
            locked = locked || refused.problem() instanceof VaultProblem.Locked;
            throw refused;
        } finally {
            opening.unlock();
        }
    }

    /// Opens the vault by a way in, whether it is locked or not.
    void unlock(WayIn wayIn) throws VaultException {
        opening.lock();
        try {
            VaultStore opened = openBy(wayIn);
            closeStore();
            locked = false;
            install(opened);
        } finally {
            opening.unlock();
        }
    }

    /// Waits for the uses under way, closes the vault and overwrites its keys.
    void lock() {
        locked = true;
        closeStore();
    }

    boolean isLocked() {
        return locked;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Tells of changes made elsewhere, whenever the vault is open.
    synchronized void watch(Runnable listener) {
        listeners.add(listener);
        if (store != null) {
            store.watch(listener);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        closeStore();
    }

    private synchronized @Nullable VaultStore opened() throws VaultException {
        if (closed) {
            throw new IllegalStateException("the session was closed");
        }
        if (locked) {
            throw new VaultException(new VaultProblem.Locked(machine.home().database()));
        }
        return store;
    }

    private VaultStore openBy(WayIn wayIn) throws VaultException {
        ProcessHardening.await();
        return VaultStore.open(machine, clock, wayIn);
    }

    /// It may have been locked or closed while the vault was opened.
    private synchronized VaultStore install(VaultStore opened) throws VaultException {
        boolean installed = false;
        try {
            opened();
            listeners.forEach(opened::watch);
            store = opened;
            installed = true;
            return opened;
        } finally {
            if (!installed) {
                opened.close();
            }
        }
    }

    private void closeStore() {
        uses.writeLock().lock();
        try {
            VaultStore open;
            synchronized (this) {
                open = store;
                store = null;
            }
            if (open != null) {
                open.close();
            }
        } finally {
            uses.writeLock().unlock();
        }
    }
}
