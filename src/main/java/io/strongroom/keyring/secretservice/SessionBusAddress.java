package io.strongroom.keyring.secretservice;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the bus of the user's session is. The system's bus, which all users share, is never named.
final class SessionBusAddress {

    private SessionBusAddress() {}

    /// Finds the bus as the D-Bus specification has it: `DBUS_SESSION_BUS_ADDRESS`, and without
    /// that the socket `bus` in `XDG_RUNTIME_DIR`. No bus is started.
    ///
    /// @param environment of this process
    /// @return empty if there is no bus, or only one that is not a socket with a path: the JDK
    ///   opens no other
    static Optional<String> in(Map<String, String> environment) {
        String addresses = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!addresses.isEmpty()) {
            return Stream.of(addresses.split(";"))
                    .filter(address -> address.startsWith("unix:") && address.contains("path="))
                    .findFirst();
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .flatMap(SessionBusAddress::socketIn);
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
