package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

class AppPathsTest {

    private static final Path USER = Path.of("/home/ada");

    @ParameterizedTest
    @CsvSource({
        "Linux, unset, x, /home/ada/.local/share/strongroom",
        "Linux, XDG_DATA_HOME, /data, /data/strongroom",
        "Linux, XDG_DATA_HOME, relative, /home/ada/.local/share/strongroom",
        "Linux, XDG_DATA_HOME, '', /home/ada/.local/share/strongroom",
        "FreeBSD, unset, x, /home/ada/.local/share/strongroom",
        "Linux, APPDATA, /data, /home/ada/.local/share/strongroom",
        "Mac OS X, unset, x, /home/ada/Library/Application Support/Strongroom",
        "Mac OS X, XDG_DATA_HOME, /data, /home/ada/Library/Application Support/Strongroom",
        "Windows 11, APPDATA, /roaming, /roaming/Strongroom",
        "Windows 11, unset, x, /home/ada/AppData/Roaming/Strongroom",
        "Linux, STRONGROOM_HOME, /mine, /mine",
        "Mac OS X, STRONGROOM_HOME, /mine, /mine",
        "Windows 11, STRONGROOM_HOME, /mine, /mine",
        "Linux, STRONGROOM_HOME, ' ', /home/ada/.local/share/strongroom"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths of the table are POSIX ones")
    void followsThePlatform(String os, String variable, String value, Path home) {
        assertThat(AppPaths.of(Map.of(variable, value), os, USER).home()).isEqualTo(home);
    }

    @Test
    void theUsersWishComesBeforeThePlatform() {
        Map<String, String> environment =
                Map.of("STRONGROOM_HOME", "mine", "XDG_DATA_HOME", "/data");
        AppPaths paths = AppPaths.of(environment, "Linux", USER);
        assertThat(paths.home()).isEqualTo(Path.of("mine").toAbsolutePath());
        assertThat(paths.logs()).isEqualTo(paths.home().resolve("logs"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, /elsewhere, /elsewhere",
        "Mac OS X, /elsewhere, /elsewhere",
        "Linux, '', /home/ada",
        "Linux, relative, /home/ada",
        "Windows 11, /elsewhere, /home/ada"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths of the table are POSIX ones")
    void theUsersFolderIsWhereEveryOtherProgramSeesIt(String os, String home, Path expected) {
        assertThat(AppPaths.userHome(Map.of("HOME", home), os, USER)).isEqualTo(expected);
        assertThat(AppPaths.userHome(Map.of(), os, USER)).isEqualTo(USER);
    }
}
