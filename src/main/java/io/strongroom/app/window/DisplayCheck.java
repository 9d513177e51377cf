package io.strongroom.app.window;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whether a window can be shown on this computer. JavaFX itself ends with a stack trace where
/// something is missing; here is a sentence that says how to get it.
public final class DisplayCheck {

    private static final String GTK = "libgtk-3.so.0";

    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/lib/x86_64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu",
                    "/usr/lib64",
                    "/usr/lib");

    private DisplayCheck() {}

    /// What is missing on this computer, as a sentence; empty if nothing is.
    public static Optional<String> missing() {
        return missing(
                System.getProperty("os.name"),
                System.getProperty("glass.platform", ""),
                System.getenv(),
                DisplayCheck::hasGtk);
    }

    /// As the other, for any computer.
    ///
    /// @param glassPlatform as the property `glass.platform` has it; `Headless` needs nothing
    /// @param hasGtk whether the GTK library can be loaded
    static Optional<String> missing(
            String osName,
            String glassPlatform,
            Map<String, String> environment,
            BooleanSupplier hasGtk) {
        if (!osName.toLowerCase(Locale.ROOT).startsWith("linux")
                || "headless".equalsIgnoreCase(glassPlatform)) {
            return Optional.empty();
        }
        if (isUnset(environment, "DISPLAY")) {
            return Optional.of(
                    isUnset(environment, "WAYLAND_DISPLAY")
                            ? "There is no display to show a window on (DISPLAY is not set): start"
                                    + " Strongroom from a desktop, or see strongroom --help for"
                                    + " what works without one."
                            : "Strongroom needs XWayland to show its window on Wayland: install it"
                                    + " (Debian, Ubuntu: sudo apt install xwayland; Fedora: sudo"
                                    + " dnf install xorg-x11-server-Xwayland) and log in again.");
        }
        if (!hasGtk.getAsBoolean()) {
            return Optional.of(
                    "Strongroom needs the GTK 3 library to show its window: install it (Debian,"
                            + " Ubuntu: sudo apt install libgtk-3-0; Fedora: sudo dnf install"
                            + " gtk3).");
        }
        return Optional.empty();
    }

    private static boolean isUnset(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").isEmpty();
    }

    /// Looks where distributions put it, which costs nothing, and asks the system's loader only
    /// where it is not there.
    private static boolean hasGtk() {
        return USUAL_PLACES.stream().anyMatch(place -> Files.exists(Path.of(place, GTK)))
                || loads(GTK);
    }

    @SuppressWarnings(
            "restricted") // GTK is loaded, not called; JavaFX does the same a moment later.
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
