package io.strongroom.keyring.system;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// A keyring that answers in time whatever the one behind it does: hang, throw, or answer too late.
///
/// Each call runs on a daemon thread of its own. When its time is over that thread is interrupted
/// and left to itself; a secret it still brings is overwritten.
final class TimeLimitedKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimitedKeyring.class);

    private final Keyring inner;
    private final Duration limit;

    /// @param limit how long a call may take
    TimeLimitedKeyring(Keyring inner, Duration limit) {
        this.inner = inner;
        this.limit = limit;
    }

    @Override
    public Lookup find(Entry entry) {
        return inTime(() -> inner.find(entry), refusal -> refusal);
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        // The caller may close his as soon as this returns, the thread may still be at it.
        SecretBytes copy = secret.copy();
        return inTime(
                () -> {
                    try (copy) {
                        return inner.store(entry, copy);
                    }
                },
                refusal -> refusal);
    }

    @Override
    public Change delete(Entry entry) {
        return inTime(() -> inner.delete(entry), refusal -> refusal);
    }

    @Override
    public String name() {
        return inner.name();
    }

    private <A> A inTime(Callable<A> call, Function<Refusal, A> refused) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        Thread worker =
                Thread.ofPlatform()
                        .daemon()
                        .name("keyring")
                        .start(() -> run(call, answer, refused));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return giveUp(worker, answer, refused.apply(new Refusal.TimedOut()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp(worker, answer, refused.apply(new Refusal.Cancelled()));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("every failure is an answer", impossible);
        }
    }

    /// Ends the wait. An answer that came at this very moment is taken.
    private static <A> A giveUp(Thread worker, CompletableFuture<A> answer, A instead) {
        if (answer.complete(instead)) {
            worker.interrupt();
        }
        return answer.join();
    }

    private static <A> void run(
            Callable<A> call, CompletableFuture<A> answer, Function<Refusal, A> refused) {
        try {
            A result = call.call();
            if (!answer.complete(result) && result instanceof Lookup.Found(SecretBytes late)) {
                late.close();
            }
        } catch (Throwable failure) {
            // Native calls and libraries throw what they like; nobody else is there to catch it.
            // A library's message may quote what it was given, so only its kind is told.
            LOG.warn("the keyring failed: {}", failure.getClass().getName());
            answer.complete(refused.apply(new Refusal.Unavailable(Refusal.Reason.FAILED)));
        }
    }
}
