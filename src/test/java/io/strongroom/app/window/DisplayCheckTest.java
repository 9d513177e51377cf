package io.strongroom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class DisplayCheckTest {

    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @Test
    void asksForADesktopWhereThereIsNone() {
        assertThat(DisplayCheck.missing("Linux", "", Map.of(), () -> true))
                .hasValueSatisfying(said -> assertThat(said).contains("DISPLAY", "--help"));
    }

    @Test
    void asksForXWaylandOnWayland() {
        assertThat(
                        DisplayCheck.missing(
                                "Linux",
                                "",
                                Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ""),
                                () -> true))
                .hasValueSatisfying(said ->
                        assertThat(said)
                                .contains("apt install xwayland")
                                .contains("dnf install xorg-x11-server-Xwayland"));
    }

    @Test
    void asksForGtk() {
        assertThat(DisplayCheck.missing("Linux", "", DISPLAY, () -> false))
                .hasValueSatisfying(said ->
                        assertThat(said).contains("apt install libgtk-3-0", "dnf install gtk3"));
    }

    @ParameterizedTest
    @CsvSource({"Linux, Headless", "Linux, headless", "Mac OS X, ''", "Windows 11, ''"})
    void asksForNothingWhereNothingIsNeeded(String os, String glass) {
        assertThat(DisplayCheck.missing(os, glass, Map.of(), () -> false)).isEmpty();
    }

    @Test
    void asksForNothingOnADesktop() {
        assertThat(DisplayCheck.missing("Linux", "", DISPLAY, () -> true)).isEmpty();
    }
}
