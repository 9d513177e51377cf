package io.strongroom.keyring.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.support.RecordedLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(60)
class TimeLimitedKeyringTest {

    private static final Entry ENTRY = new Entry("vault", "v1");
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void passesOnWhatTheKeyringAnswers() {
        var keyring = new TimeLimitedKeyring(new InMemoryKeyring(), LONG);
        try (SecretBytes secret = secret()) {
            assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            assertThat(keyring.find(ENTRY))
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.secret().sameAs(secret)).isTrue());
            assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
            assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
        }
    }

    @Test
    void aKeyringThatNeverAnswersIsAnsweredForAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean daemon = new AtomicBoolean();
        var keyring =
                new TimeLimitedKeyring(
                        new StubbornKeyring(
                                () -> {
                                    daemon.set(Thread.currentThread().isDaemon());
                                    try {
                                        never.await();
                                    } finally {
                                        interrupted.countDown();
                                    }
                                    return new Lookup.NotFound();
                                },
                                Change.Done::new),
                        SHORT);
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.TimedOut());
        interrupted.await();
        assertThat(daemon).isTrue();
    }

    @Test
    void aKeyringThatHearsNoInterruptIsAnsweredForInEveryCall() {
        var keyring = new TimeLimitedKeyring(doing(() -> hearNothing(never)), SHORT);
        try (SecretBytes secret = secret()) {
            assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.TimedOut());
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Refusal.TimedOut());
            assertThat(keyring.delete(ENTRY)).isEqualTo(new Refusal.TimedOut());
        }
    }

    @Test
    void aSecretThatComesTooLateIsOverwritten() throws InterruptedException {
        byte[] late = "too-late".getBytes(StandardCharsets.UTF_8);
        CountDownLatch answered = new CountDownLatch(1);
        Thread[] worker = new Thread[1];
        var keyring =
                new TimeLimitedKeyring(
                        new StubbornKeyring(
                                () -> {
                                    worker[0] = Thread.currentThread();
                                    hearNothing(answered);
                                    return new Lookup.Found(SecretBytes.owning(late));
                                },
                                Change.Done::new),
                        SHORT);
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.TimedOut());
        assertThat(late).startsWith('t');
        answered.countDown();
        worker[0].join();
        assertThat(late).containsOnly(0);
    }

    @Test
    void whatIsStillBeingStoredOutlivesTheCallersCopy() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch stored = new CountDownLatch(1);
        InMemoryKeyring memory = new InMemoryKeyring();
        var keyring = new TimeLimitedKeyring(new InFront(memory, goOn, stored), SHORT);
        try (SecretBytes secret = secret()) {
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Refusal.TimedOut());
        }
        goOn.countDown();
        stored.await();
        try (SecretBytes expected = secret()) {
            assertThat(memory.find(ENTRY))
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.secret().sameAs(expected)).isTrue());
        }
    }

    @Test
    void everythingThrownIsAnAnswerAndNoMessageIsLogged() {
        try (RecordedLog log = new RecordedLog()) {
            for (Throwable failure :
                    new Throwable[] {
                        new NullPointerException("planted"),
                        new StackOverflowError("planted"),
                        new UnsatisfiedLinkError("planted")
                    }) {
                var keyring = new TimeLimitedKeyring(doing(() -> raise(failure)), LONG);
                assertThat(keyring.find(ENTRY)).isEqualTo(failed());
                assertThat(keyring.delete(ENTRY)).isEqualTo(failed());
            }
            assertThat(log.text()).contains("StackOverflowError").doesNotContain("planted");
        }
    }

    @Test
    void anInterruptOfTheCallerEndsTheWait() {
        Thread.currentThread().interrupt();
        var keyring = new TimeLimitedKeyring(doing(() -> hearNothing(never)), LONG);
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.Cancelled());
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Refusal failed() {
        return new Refusal.Unavailable(Refusal.Reason.FAILED);
    }

    private static SecretBytes secret() {
        return SecretBytes.owning("a-secret".getBytes(StandardCharsets.UTF_8));
    }

    /// A keyring that does something in each call before it answers.
    private static Keyring doing(Runnable before) {
        return new StubbornKeyring(
                () -> {
                    before.run();
                    return new Lookup.NotFound();
                },
                () -> {
                    before.run();
                    return new Change.Done();
                });
    }

    private static void hearNothing(CountDownLatch until) {
        while (until.getCount() > 0) {
            try {
                until.await();
            } catch (InterruptedException _) {
                // As native code does.
            }
        }
    }

    private static void raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    /// Stores late, whoever interrupts.
    private record InFront(Keyring inner, CountDownLatch goOn, CountDownLatch stored)
            implements Keyring {

        @Override
        public Lookup find(Entry entry) {
            return inner.find(entry);
        }

        @Override
        public Change store(Entry entry, SecretBytes secret) {
            hearNothing(goOn);
            Change change = inner.store(entry, secret);
            stored.countDown();
            return change;
        }

        @Override
        public Change delete(Entry entry) {
            return inner.delete(entry);
        }

        @Override
        public String name() {
            return inner.name();
        }
    }
}
