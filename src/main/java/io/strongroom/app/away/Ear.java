package io.strongroom.app.away;

import io.strongroom.bus.Bus;
import io.strongroom.bus.Signal;

import java.io.IOException;
import java.util.List;

/// Hears on one bus that the user leaves.
interface Ear {

    /// Which signals are wanted, as the D-Bus specification writes such rules.
    List<String> rules(Bus bus) throws IOException, InterruptedException;

    /// Whether a signal says that the user leaves.
    boolean isAway(Signal signal);

    /// Listens until it is interrupted.
    ///
    /// @throws IOException if there is no bus at the address, or it ended
    default void listen(String address, Runnable onAway) throws IOException, InterruptedException {
        try (Bus bus = Bus.connect(address)) {
            for (String rule : rules(bus)) {
                bus.subscribe(rule);
            }
            while (true) {
                bus.await(this::isAway);
                onAway.run();
            }
        }
    }
}
