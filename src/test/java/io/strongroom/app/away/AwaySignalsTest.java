package io.strongroom.app.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.bus.BusAddress;
import io.strongroom.keyring.secretservice.PrivateSession;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What the desktop may say, on a bus of the test's own with a made desktop on it. A signal that is
/// not to lock is followed by one that is: had the first one locked, there would be two.
@Timeout(60)
class AwaySignalsTest {

    private static final String LOGIN = "org.freedesktop.login1";
    private static final String LOGIN_PATH = "/org/freedesktop/login1";
    private static final String SESSION = LOGIN_PATH + "/session/_32";

    /// Two of login1 and one for each screen saver.
    private static final int RULES = 6;

    private static final String SAVER = "org.freedesktop.ScreenSaver";
    private static final String SAVER_PATH = "/org/freedesktop/ScreenSaver";

    @TempDir Path folder;

    private final BlockingQueue<String> locked = new LinkedBlockingQueue<>();
    private final Map<String, String> environment = new HashMap<>();
    private PrivateSession session;
    private String address = "";
    private DBusConnection desktop;

    @BeforeEach
    void start() throws Exception {
        PrivateSession.assumePossible();
        session = PrivateSession.withoutService(folder);
        address = BusAddress.session(session.environment()).orElseThrow();
        desktop = connect();
        environment.put("DBUS_SYSTEM_BUS_ADDRESS", address);
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
    }

    @AfterEach
    void end() throws Exception {
        if (session != null) {
            desktop.close();
            session.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/org/freedesktop/ScreenSaver, org.freedesktop.ScreenSaver",
        "/ScreenSaver, org.freedesktop.ScreenSaver",
        "/org/gnome/ScreenSaver, org.gnome.ScreenSaver",
        "/org/cinnamon/ScreenSaver, org.cinnamon.ScreenSaver",
        "/org/mate/ScreenSaver, org.mate.ScreenSaver"
    })
    void screenSaverLocks(String path, String name) throws Exception {
        try (AwaySignals signals = listening()) {
            say(path, name, "ActiveChanged", false);
            say(path, name, "ActiveChanged", true);
            say(SAVER_PATH, SAVER, "ActiveChanged", true);

            assertLocked(2);
            assertThat(signals).isNotNull();
        }
    }

    @Test
    void sleepLocksAndWakingDoesNot() throws Exception {
        desktop.requestBusName(LOGIN);
        try (AwaySignals signals = listening()) {
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", false);
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", true);
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForShutdown", true);
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", true);

            assertLocked(2);
            assertThat(signals).isNotNull();
        }
    }

    @Test
    void sessionThatIsToBeLockedLocks() throws Exception {
        desktop.requestBusName(LOGIN);
        try (AwaySignals signals = listening()) {
            say(SESSION, LOGIN + ".Session", "Unlock");
            say(SESSION, LOGIN + ".Session", "Lock");
            say(SESSION, LOGIN + ".Session", "Lock");

            assertLocked(2);
            assertThat(signals).isNotNull();
        }
    }

    @Test
    void sessionOfSomebodyElseDoesNot() throws Exception {
        desktop.requestBusName(LOGIN);
        desktop.exportObject(LOGIN_PATH, new Login());
        environment.put("XDG_SESSION_ID", "2");
        try (AwaySignals signals = listening()) {
            say(LOGIN_PATH + "/session/_33", LOGIN + ".Session", "Lock");
            say(SESSION, LOGIN + ".Session", "Lock");
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", true);

            assertLocked(2);
            assertThat(signals).isNotNull();
        }
    }

    @Test
    void whoIsNotLoginIsNotBelieved() throws Exception {
        desktop.requestBusName(LOGIN);
        try (DBusConnection other = connect();
                AwaySignals signals = listening()) {
            say(other, LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", true);
            assertThat(other.getNames()).isNotEmpty();
            say(LOGIN_PATH, LOGIN + ".Manager", "PrepareForSleep", true);

            assertLocked(1);
            assertThat(signals).isNotNull();
        }
    }

    /// A bus that ends, and none at all, are no news.
    @Test
    void withoutABusNothingIsHeardAndNothingFails() throws Exception {
        try (AwaySignals signals = listening()) {
            session.close();
            assertThat(signals).isNotNull();
        }
        try (AwaySignals signals = new AwaySignals(environment, Duration.ZERO, this::lock)) {
            signals.begin();
        }
        Map<String, String> nowhere = Map.of("DBUS_SYSTEM_BUS_ADDRESS", "disabled:");
        try (AwaySignals signals = new AwaySignals(nowhere, Duration.ZERO, this::lock)) {
            signals.begin();
        }
        assertThat(locked).isEmpty();
    }

    /// Listens already: each rule has been asked for.
    private AwaySignals listening() throws Exception {
        AwaySignals signals = new AwaySignals(environment, Duration.ZERO, this::lock);
        try (PrivateSession.Monitor monitor = session.monitor()) {
            signals.begin();
            for (int rule = 0; rule < RULES; rule++) {
                monitor.await("AddMatch");
            }
        }
        return signals;
    }

    private void say(String path, String interfaceName, String member) throws DBusException {
        desktop.sendMessage(
                desktop.getMessageFactory().createSignal(null, path, interfaceName, member, null));
    }

    private void say(String path, String interfaceName, String member, boolean argument)
            throws DBusException {
        say(desktop, path, interfaceName, member, argument);
    }

    private static void say(
            DBusConnection who, String path, String interfaceName, String member, boolean argument)
            throws DBusException {
        who.sendMessage(
                who.getMessageFactory()
                        .createSignal(null, path, interfaceName, member, "b", argument));
    }

    private void lock() {
        locked.add("locked");
    }

    private void assertLocked(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            locked.take();
        }
        assertThat(locked.poll(300, TimeUnit.MILLISECONDS)).as("one more").isNull();
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /// Who manages sessions.
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Manager extends DBusInterface {

        /// The path of a session.
        @SuppressWarnings("MethodName") // The name is that of the D-Bus method.
        DBusPath GetSession(String id);
    }

    private static final class Login implements Manager {

        @Override
        public DBusPath GetSession(String id) {
            return new DBusPath(SESSION);
        }

        @Override
        public String getObjectPath() {
            return LOGIN_PATH;
        }
    }
}
