package io.strongroom.support;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Keys that are gone with the test, in a place that can be made to fail.
public final class KeysInMemory implements AccountKeys {

    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private Optional<KeyProblem> problem = Optional.empty();
    private volatile Runnable beforeDeletion = () -> {};

    /// Fails from now on.
    public KeysInMemory failWith(KeyProblem failure) {
        problem = Optional.of(failure);
        return this;
    }

    /// Works again.
    public void work() {
        problem = Optional.empty();
    }

    /// What is kept, by account.
    public Map<String, ApiKey> kept() {
        return keys;
    }

    /// How often a key was looked for.
    public int looks() {
        return looks.get();
    }

    @Override
    public ApiKey find(String accountId) throws KeyUnavailableException {
        looks.incrementAndGet();
        check();
        return Optional.ofNullable(keys.get(accountId))
                .orElseThrow(() -> new KeyUnavailableException(new KeyProblem.Missing()));
    }

    @Override
    public void store(String accountId, ApiKey key) throws KeyUnavailableException {
        check();
        keys.put(accountId, key);
    }

    @Override
    public void delete(String accountId) throws KeyUnavailableException {
        beforeDeletion.run();
        check();
        keys.remove(accountId);
    }

    /// Runs something before a key is deleted, on the thread that deletes it.
    public void beforeDeletion(Runnable listener) {
        beforeDeletion = listener;
    }

    private void check() throws KeyUnavailableException {
        if (problem.isPresent()) {
            throw new KeyUnavailableException(problem.get());
        }
    }
}
