package io.strongroom.app.away;

import io.strongroom.bus.Bus;
import io.strongroom.bus.Signal;

import java.util.List;

/// Hears on the bus of the session that its screen was locked or blanked.
record ScreenSaverEar() implements Ear {

    /// KDE and others have the first name, GNOME, Cinnamon and MATE their own.
    private static final List<String> NAMES =
            List.of(
                    "org.freedesktop.ScreenSaver",
                    "org.gnome.ScreenSaver",
                    "org.cinnamon.ScreenSaver",
                    "org.mate.ScreenSaver");

    @Override
    public List<String> rules(Bus bus) {
        return NAMES.stream()
                .map("type='signal',interface='%s',member='ActiveChanged'"::formatted)
                .toList();
    }

    @Override
    public boolean isAway(Signal signal) {
        return signal.member().equals("ActiveChanged") && signal.arguments().equals(List.of(true));
    }
}
