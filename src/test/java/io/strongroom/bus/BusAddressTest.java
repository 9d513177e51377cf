package io.strongroom.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class BusAddressTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "unix:path=/run/user/1000/bus, unix:path=/run/user/1000/bus",
        "'unix:path=/a,guid=00ff', 'unix:path=/a,guid=00ff'",
        "unix:abstract=/b;unix:path=/a, unix:path=/a"
    })
    void takesTheFirstSocketWithAPath(String given, String taken) {
        assertThat(BusAddress.session(Map.of("DBUS_SESSION_BUS_ADDRESS", given))).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autolaunch:",
                "tcp:host=example.org,port=1",
                "unix:abstract=/tmp/dbus-1",
                "unixexec:path=/bin/sh",
                "disabled:"
            })
    void startsNothingAndGoesNowhereElse(String address) {
        assertThat(
                        BusAddress.session(
                                Map.of(
                                        "DBUS_SESSION_BUS_ADDRESS",
                                        address,
                                        "XDG_RUNTIME_DIR",
                                        folder.toString())))
                .isEmpty();
    }

    @Test
    void withoutAnAddressTakesTheSocketOfTheUsersFolder() throws IOException {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertThat(BusAddress.session(environment)).isEmpty();
        Files.createFile(folder.resolve("bus"));
        assertThat(BusAddress.session(environment)).contains("unix:path=" + folder + "/bus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "\u0000"})
    void aFolderThatIsNoneHasNoSocket(String folder) {
        assertThat(BusAddress.session(Map.of("XDG_RUNTIME_DIR", folder))).isEmpty();
    }

    @Test
    void theSystemsBusIsNeverTheSessions() {
        assertThat(
                        BusAddress.session(
                                Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system")))
                .isEmpty();
    }
}
