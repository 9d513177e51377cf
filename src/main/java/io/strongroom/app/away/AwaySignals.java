package io.strongroom.app.away;

import io.strongroom.bus.BusAddress;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hears on Linux that the machine is about to sleep and that the session was locked, from
/// systemd's login1 and from the screen saver of the desktop. Where there is no bus nothing is
/// heard, and nothing is said about it: the window locks by its clocks all the same.
///
/// A program that could send these signals could lock the window, and no more.
public final class AwaySignals implements AutoCloseable {

    private final List<Thread> threads;

    /// Hears nothing before [#begin()].
    ///
    /// @param environment tells where the buses are, and which session this is
    /// @param delay how long to wait before listening: a start has more to do than that
    /// @param onAway runs each time, on a thread of this object
    public AwaySignals(Map<String, String> environment, Duration delay, Runnable onAway) {
        threads =
                List.of(
                        thread(
                                BusAddress.system(environment),
                                new LoginEar(
                                        Optional.ofNullable(environment.get("XDG_SESSION_ID"))),
                                delay,
                                onAway),
                        thread(
                                BusAddress.session(environment),
                                new ScreenSaverEar(),
                                delay,
                                onAway));
    }

    /// Begins to listen, in the background.
    public void begin() {
        threads.forEach(Thread::start);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private static Thread thread(
            Optional<String> address, Ear ear, Duration delay, Runnable onAway) {
        return Thread.ofVirtual()
                .name("away")
                .unstarted(() -> {
                    try {
                        Thread.sleep(delay);
                        if (address.isPresent()) {
                            ear.listen(address.get(), onAway);
                        }
                    } catch (InterruptedException _) {
                        // Closed.
                    } catch (IOException unheard) {
                        LoggerFactory.getLogger(AwaySignals.class)
                                .debug("the desktop is not heard any more", unheard);
                    }
                });
    }
}
