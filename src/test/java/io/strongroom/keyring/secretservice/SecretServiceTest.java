package io.strongroom.keyring.secretservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.strongroom.bus.Bus;
import io.strongroom.bus.BusAddress;
import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.keyring.system.Keyrings;
import io.strongroom.support.RecordedLog;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Every way in which a keyring of GNOME may answer, or not. Run where `gnome-keyring-daemon` is
/// installed; each case is printed with its answer and the time it took.
@Tag("keyring")
@Timeout(120)
class SecretServiceTest {

    private static final Entry ENTRY = new Entry("vault", "v1");
    private static final String VALUE = "Kd83nQpZ27vLxTq9YbWm";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir Path folder;

    private final SecretBytes secret = SecretBytes.owning(VALUE.getBytes(StandardCharsets.UTF_8));

    @BeforeAll
    static void isInstalled() {
        boolean possible = PrivateSession.isPossible();
        if (!possible) {
            System.out.println("The keyring is not tested: gnome-keyring-daemon is not installed.");
        }
        assumeTrue(possible, "gnome-keyring-daemon and the tools of D-Bus are installed");
    }

    @AfterAll
    static void print() {
        TABLE.forEach(System.out::println);
    }

    @Test
    void anUnlockedKeyringKeepsReplacesAndDeletes() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null);
                RecordedLog log = new RecordedLog()) {
            Keyring keyring = keyring(session, LIMIT);
            assertThat(timed("unlocked, nothing there", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Lookup.NotFound());
            assertThat(timed("unlocked, store", () -> keyring.store(ENTRY, secret)))
                    .isEqualTo(new Change.Done());
            assertFound(timed("unlocked, find", () -> keyring.find(ENTRY)), secret);
            try (SecretBytes other = SecretBytes.owning(new byte[] {0, 1, 2})) {
                assertThat(timed("unlocked, replace", () -> keyring.store(ENTRY, other)))
                        .isEqualTo(new Change.Done());
                assertFound(keyring.find(ENTRY), other);
            }
            assertThat(timed("unlocked, delete", () -> keyring.delete(ENTRY)))
                    .isEqualTo(new Change.Done());
            assertThat(timed("entry deleted, find", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Lookup.NotFound());
            assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
            assertThat(log.text())
                    .contains("DBus")
                    .doesNotContain(VALUE)
                    .doesNotContain(
                            Base64.getEncoder()
                                    .encodeToString(VALUE.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatIsKeptOutlivesTheDaemon() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null)) {
            Keyring keyring = keyring(session, LIMIT);
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            session.kill();
            session.start();
            assertFound(timed("daemon restarted, find", () -> keyring.find(ENTRY)), secret);
        }
    }

    @Test
    void aLockedKeyringWithoutADisplayIsLocked() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null)) {
            Keyring keyring = keyring(session, LIMIT);
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            session.lock();
            assertThat(timed("locked, no display, find", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Refusal.Locked());
            assertThat(timed("locked, no display, store", () -> keyring.store(ENTRY, secret)))
                    .isEqualTo(new Refusal.Locked());
            assertThat(timed("locked, no display, delete", () -> keyring.delete(ENTRY)))
                    .isEqualTo(new Refusal.Locked());
            assertThat(
                            timed(
                                    "locked, no such entry, find",
                                    () -> keyring.find(new Entry("vault", "other"))))
                    .isEqualTo(new Refusal.Locked());
            session.kill();
            session.start();
            assertFound(timed("unlocked again, find", () -> keyring.find(ENTRY)), secret);
        }
    }

    @Test
    void aPromptThatIsIgnoredEndsInTimeAndMayBeAnsweredLater() throws Exception {
        try (Display display = Display.start();
                PrivateSession session = PrivateSession.unlocked(folder, display.name())) {
            assertThat(keyring(session, LIMIT).store(ENTRY, secret)).isEqualTo(new Change.Done());
            session.lock();
            assertThat(
                            timed(
                                    "locked, prompt ignored, limit 3 s",
                                    () -> keyring(session, SHORT).find(ENTRY)))
                    .isEqualTo(new Refusal.TimedOut());
            try (PrivateSession.Monitor bus = session.monitor()) {
                display.answer(PrivateSession.PASSWORD);
                bus.await("PromptDone");
            }
            assertFound(
                    timed(
                            "password typed after the limit",
                            () -> keyring(session, LIMIT).find(ENTRY)),
                    secret);
        }
    }

    @Test
    void aCallerWhoIsInterruptedWaitsNoLonger() throws Exception {
        try (Display display = Display.start();
                PrivateSession session = PrivateSession.unlocked(folder, display.name())) {
            session.lock();
            try (PrivateSession.Monitor bus = session.monitor()) {
                CompletableFuture<Lookup> answer = new CompletableFuture<>();
                Thread caller =
                        Thread.startVirtualThread(
                                () -> answer.complete(keyring(session, LIMIT).find(ENTRY)));
                bus.await("PerformPrompt");
                caller.interrupt();
                assertThat(timed("locked, prompt shown, cancelled", answer::join))
                        .isEqualTo(new Refusal.Cancelled());
            }
        }
    }

    @Test
    void aPromptThatIsClosedLeavesItLocked() throws Exception {
        try (Display display = Display.start();
                PrivateSession session = PrivateSession.unlocked(folder, display.name())) {
            session.lock();
            CompletableFuture<Lookup> answer =
                    CompletableFuture.supplyAsync(() -> keyring(session, LIMIT).find(ENTRY));
            display.dismiss();
            assertThat(timed("locked, prompt closed", answer::join))
                    .isEqualTo(new Refusal.Locked());
        }
    }

    @Test
    void aPasswordTypedIntoThePromptUnlocksIt() throws Exception {
        try (Display display = Display.start();
                PrivateSession session = PrivateSession.unlocked(folder, display.name())) {
            Keyring keyring = keyring(session, LIMIT);
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            session.lock();
            CompletableFuture<Lookup> answer =
                    CompletableFuture.supplyAsync(() -> keyring.find(ENTRY));
            display.answer(PrivateSession.PASSWORD);
            assertFound(timed("locked, password typed", answer::join), secret);
        }
    }

    @Test
    void aSessionWithoutABusHasNone() {
        Refusal noBus = new Refusal.Unavailable(Refusal.Reason.NO_SESSION_BUS);
        Keyring none = Keyrings.guarded(new SecretServiceKeyring(Map.of()), LIMIT);
        assertThat(timed("no bus, find", () -> none.find(ENTRY))).isEqualTo(noBus);
        assertThat(timed("no bus, store", () -> none.store(ENTRY, secret))).isEqualTo(noBus);
        Keyring gone =
                Keyrings.guarded(
                        new SecretServiceKeyring(
                                Map.of(
                                        "DBUS_SESSION_BUS_ADDRESS",
                                        "unix:path=" + folder.resolve("bus"))),
                        LIMIT);
        assertThat(timed("bus gone, find", () -> gone.find(ENTRY))).isEqualTo(noBus);
    }

    @Test
    void aBusWithoutAServiceHasNone() throws Exception {
        try (PrivateSession session = PrivateSession.withoutService(folder)) {
            assertThat(timed("no service, find", () -> keyring(session, LIMIT).find(ENTRY)))
                    .isEqualTo(new Refusal.Unavailable(Refusal.Reason.NO_SERVICE));
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsTimedOutAndOneKilledMeanwhileFailed() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null)) {
            session.freeze();
            assertThat(timed("daemon frozen, limit 3 s", () -> keyring(session, SHORT).find(ENTRY)))
                    .isEqualTo(new Refusal.TimedOut());
            try (PrivateSession.Monitor bus = session.monitor()) {
                CompletableFuture<Lookup> answer =
                        CompletableFuture.supplyAsync(() -> keyring(session, LIMIT).find(ENTRY));
                bus.await("OpenSession");
                session.kill();
                assertThat(timed("daemon killed mid-call", answer::join))
                        .isEqualTo(new Refusal.Unavailable(Refusal.Reason.FAILED));
            }
        }
    }

    @Test
    void aServiceThatIsKilledWhileItAsksFailed() throws Exception {
        try (Display display = Display.start();
                PrivateSession session = PrivateSession.unlocked(folder, display.name())) {
            session.lock();
            try (PrivateSession.Monitor bus = session.monitor()) {
                CompletableFuture<Lookup> answer =
                        CompletableFuture.supplyAsync(() -> keyring(session, LIMIT).find(ENTRY));
                bus.await("PerformPrompt");
                session.kill();
                assertThat(timed("daemon killed at the prompt", answer::join))
                        .isEqualTo(new Refusal.Unavailable(Refusal.Reason.FAILED));
            }
        }
    }

    @Test
    void whatIsNoEntryOfOursIsCorruptAndStays() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null);
                SecretBytes garbage = SecretBytes.owning(new byte[] {-1, 0, 7})) {
            Keyring raw = new SecretServiceKeyring(session.environment());
            Keyring keyring = keyring(session, LIMIT);
            assertThat(raw.store(ENTRY, garbage)).isEqualTo(new Change.Done());
            assertThat(timed("entry garbage, find", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Refusal.Corrupt());
            assertThat(timed("entry garbage, store", () -> keyring.store(ENTRY, secret)))
                    .isEqualTo(new Refusal.Corrupt());
            assertFound(raw.find(ENTRY), garbage);
        }
    }

    @Test
    void aForeignItemWithTheSameLabelIsNotOurs() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null)) {
            Keyring keyring = keyring(session, LIMIT);
            create(session, Map.of("application", "another"));
            assertThat(timed("foreign, same label, find", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Lookup.NotFound());
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
            try (Bus bus = bus(session)) {
                assertThat(SecretService.open(bus).search(Map.of("application", "another")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void twoItemsThatClaimToBeTheEntryAreCorrupt() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(folder, null)) {
            Keyring keyring = keyring(session, LIMIT);
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
            create(
                    session,
                    Map.of("xdg:schema", "io.strongroom.Entry", "purpose", "vault", "id", "v1"));
            assertThat(timed("two items, find", () -> keyring.find(ENTRY)))
                    .isEqualTo(new Refusal.Corrupt());
            assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Refusal.Corrupt());
            assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
            assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
        }
    }

    private static Keyring keyring(PrivateSession session, Duration limit) {
        return Keyrings.guarded(new SecretServiceKeyring(session.environment()), limit);
    }

    private static Bus bus(PrivateSession session) throws Exception {
        return Bus.connect(BusAddress.session(session.environment()).orElseThrow(IOException::new));
    }

    private static void create(PrivateSession session, Map<String, String> attributes)
            throws Exception {
        try (Bus bus = bus(session)) {
            SecretService service = SecretService.open(bus);
            service.create(
                    service.defaultCollection(),
                    "Strongroom: vault v1",
                    attributes,
                    "foreign".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static <A> A timed(String what, Supplier<A> call) {
        long start = System.nanoTime();
        A answer = call.get();
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        TABLE.add("| %s | %s | %d |".formatted(what, answer, took));
        return answer;
    }

    private static void assertFound(Lookup answer, SecretBytes expected) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> {
                            assertThat(found.secret().sameAs(expected)).isTrue();
                            found.secret().close();
                        });
    }
}
