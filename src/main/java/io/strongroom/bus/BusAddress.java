package io.strongroom.bus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the buses are: that of the user's session, and the system's, which all users share.
public final class BusAddress {

    private static final String SYSTEM_SOCKET = "/run/dbus/system_bus_socket";

    private BusAddress() {}

    /// Finds the bus of the session as the D-Bus specification has it: `DBUS_SESSION_BUS_ADDRESS`,
    /// and without that the socket `bus` in `XDG_RUNTIME_DIR`. No bus is started.
    ///
    /// @param environment of this process
    /// @return empty if there is no bus, or only one that is not a socket with a path: the JDK
    ///   opens no other
    public static Optional<String> session(Map<String, String> environment) {
        String addresses = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!addresses.isEmpty()) {
            return socket(addresses);
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .flatMap(BusAddress::socketIn);
    }

    /// Finds the bus of the system: `DBUS_SYSTEM_BUS_ADDRESS`, and without that the usual socket.
    ///
    /// @return empty if there is none
    public static Optional<String> system(Map<String, String> environment) {
        String addresses = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
        if (!addresses.isEmpty()) {
            return socket(addresses);
        }
        return Files.exists(Path.of(SYSTEM_SOCKET))
                ? Optional.of("unix:path=" + SYSTEM_SOCKET)
                : Optional.empty();
    }

    private static Optional<String> socket(String addresses) {
        return Stream.of(addresses.split(";"))
                .filter(address -> address.startsWith("unix:") && address.contains("path="))
                .findFirst();
    }

    private static Optional<String> socketIn(String folder) {
        try {
            Path socket = Path.of(folder, "bus");
            return socket.isAbsolute() && Files.exists(socket)
                    ? Optional.of("unix:path=" + socket)
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
