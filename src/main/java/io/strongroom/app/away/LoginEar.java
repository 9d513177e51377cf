package io.strongroom.app.away;

import io.strongroom.bus.Bus;
import io.strongroom.bus.BusError;
import io.strongroom.bus.Signal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Hears systemd's login1 on the bus of the system: the machine is about to sleep, or this session
/// is to be locked. See the D-Bus interface `org.freedesktop.login1`.
///
/// @param session the ID of this session; without it that of any session counts
record LoginEar(Optional<String> session) implements Ear {

    private static final String NAME = "org.freedesktop.login1";
    private static final String PATH = "/org/freedesktop/login1";
    private static final String MANAGER = NAME + ".Manager";

    @Override
    public List<String> rules(Bus bus) throws IOException, InterruptedException {
        String ofSession = path(bus).map(path -> ",path='" + path + "'").orElse("");
        return List.of(
                "type='signal',sender='%s',path='%s',interface='%s',member='PrepareForSleep'"
                        .formatted(NAME, PATH, MANAGER),
                "type='signal',sender='%s',interface='%s.Session',member='Lock'%s"
                        .formatted(NAME, NAME, ofSession));
    }

    /// Sleep is announced with *true*, and waking up with *false*.
    @Override
    public boolean isAway(Signal signal) {
        return switch (signal.member()) {
            case "PrepareForSleep" -> signal.arguments().equals(List.of(true));
            case "Lock" -> true;
            default -> false;
        };
    }

    private Optional<String> path(Bus bus) throws IOException, InterruptedException {
        if (session.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object[] answer = bus.call(NAME, PATH, MANAGER, "GetSession", "s", session.get());
            return Optional.of(answer[0].toString());
        } catch (BusError _) {
            // Nobody manages sessions here, or none of that ID.
            return Optional.empty();
        }
    }
}
