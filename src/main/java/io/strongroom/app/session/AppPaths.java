package io.strongroom.app.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the app keeps what is the user's.
///
/// @param home the folder that holds the vault, the settings and the log
public record AppPaths(Path home) {

    /// Finds the folder: `STRONGROOM_HOME` where it is set, else where the platform keeps data of
    /// apps. Nothing is read or made.
    ///
    /// @param environment variables by name, for example `System.getenv()`
    /// @param osName as `os.name` has it
    /// @param userHome the user's own folder
    public static AppPaths of(Map<String, String> environment, String osName, Path userHome) {
        Path home =
                variable(environment, "STRONGROOM_HOME")
                        .map(Path::toAbsolutePath)
                        .orElseGet(() -> platformHome(environment, osName, userHome));
        return new AppPaths(home);
    }

    /// The folder for this process.
    public static AppPaths ofThisProcess() {
        return of(System.getenv(), System.getProperty("os.name"), userHome());
    }

    /// The user's own folder, as this process has it.
    public static Path userHome() {
        return userHome(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /// The user's own folder: `HOME`, as every program of a Unix but Java takes it, and else what
    /// Java says, which is what the list of users has.
    ///
    /// @param environment variables by name
    /// @param osName as `os.name` has it
    /// @param listed as `user.home` has it
    static Path userHome(Map<String, String> environment, String osName, Path listed) {
        if (isWindows(osName)) {
            return listed;
        }
        return variable(environment, "HOME").filter(Path::isAbsolute).orElse(listed);
    }

    /// The folder of the log.
    public Path logs() {
        return home.resolve("logs");
    }

    private static Path platformHome(
            Map<String, String> environment, String osName, Path userHome) {
        if (isWindows(osName)) {
            return variable(environment, "APPDATA")
                    .orElseGet(() -> userHome.resolve("AppData").resolve("Roaming"))
                    .resolve("Strongroom");
        }
        if (osName.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Strongroom");
        }
        // The XDG Base Directory Specification: a relative path there is to be ignored.
        return variable(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElseGet(() -> userHome.resolve(".local").resolve("share"))
                .resolve("strongroom");
    }

    private static boolean isWindows(String osName) {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
