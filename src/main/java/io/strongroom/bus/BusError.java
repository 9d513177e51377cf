package io.strongroom.bus;

import java.io.IOException;
import java.util.List;

/// An error that came as the answer to a call.
public final class BusError extends IOException {
    private static final long serialVersionUID = 1L;

    private static final List<String> NOBODY_THERE =
            List.of(
                    "org.freedesktop.DBus.Error.ServiceUnknown",
                    "org.freedesktop.DBus.Error.NameHasNoOwner");

    private final String name;

    BusError(String name) {
        super(name);
        this.name = name;
    }

    /// Its name, as the D-Bus specification writes them.
    public String name() {
        return name;
    }

    /// Whether nobody on the bus has the name that was called, or its owner could not be started.
    public boolean isNobodyThere() {
        return NOBODY_THERE.contains(name) || name.startsWith("org.freedesktop.DBus.Error.Spawn.");
    }
}
