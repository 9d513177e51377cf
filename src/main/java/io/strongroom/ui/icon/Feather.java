package io.strongroom.ui.icon;

/// The icons of this window, each as the lines of its picture: of the Feather set 4.29 by Cole
/// Bemis (MIT licence, <https://feathericons.com>), whose circles, rectangles and polylines are
/// written as paths.
public enum Feather {
    ALERT_CIRCLE("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z M12 8L12 12 M12 16L12.01 16"),
    ALERT_TRIANGLE(
            "M10.29 3.86L1.82 18a2 2 0 0 0 1.71 3h16.94a2 2 0 0 0 1.71-3L13.71 3.86"
                    + "a2 2 0 0 0-3.42 0z M12 9L12 13 M12 17L12.01 17"),
    CHECK("M20 6L9 17L4 12"),
    CHECK_CIRCLE("M22 11.08V12a10 10 0 1 1-5.93-9.14 M22 4L12 14.01L9 11.01"),
    CHEVRON_DOWN("M6 9L12 15L18 9"),
    CLIPBOARD(
            "M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2"
                    + "h2 M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-2"
                    + "a1 1 0 0 1 1 -1z"),
    CLOUD("M18 10h-1.26A8 8 0 1 0 9 20h9a5 5 0 0 0 0-10z"),
    COPY(
            "M11 9h9a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-9a2 2 0 0 1 -2 -2v-9"
                    + "a2 2 0 0 1 2 -2z M5 15H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v1"),
    DOWNLOAD("M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4 M7 10L12 15L17 10 M12 15L12 3"),
    EDIT_2("M17 3a2.828 2.828 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5L17 3z"),
    EYE("M1 12s4-8 11-8 11 8 11 8-4 8-11 8-11-8-11-8z M9 12a3 3 0 1 0 6 0" + "a3 3 0 1 0 -6 0z"),
    EYE_OFF(
            "M17.94 17.94A10.07 10.07 0 0 1 12 20c-7 0-11-8-11-8"
                    + "a18.45 18.45 0 0 1 5.06-5.94M9.9 4.24A9.12 9.12 0 0 1 12 4c7 0 11 8 11 8"
                    + "a18.5 18.5 0 0 1-2.16 3.19m-6.72-1.07a3 3 0 1 1-4.24-4.24 M1 1L23 23"),
    FILE_TEXT(
            "M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8z M14 2L14 8"
                    + "L20 8 M16 13L8 13 M16 17L8 17 M10 9L9 9L8 9"),
    FILTER("M22 3L2 3L10 12.46L10 19L14 21L14 12.46L22 3z"),
    FOLDER("M22 19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h5l2 3h9" + "a2 2 0 0 1 2 2z"),
    INFO("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z M12 16L12 12 M12 8L12.01 8"),
    KEY(
            "M21 2l-2 2m-7.61 7.61"
                    + "a5.5 5.5 0 1 1-7.778 7.778 5.5 5.5 0 0 1 7.777-7.777zm0 0L15.5 7.5m0 0"
                    + "l3 3L22 7l-3-3m-3.5 3.5L19 4"),
    LOCK(
            "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7"
                    + "a2 2 0 0 1 2 -2z M7 11V7a5 5 0 0 1 10 0v4"),
    LOG_IN("M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4 M10 17L15 12L10 7 M15 12L3 12"),
    MORE_HORIZONTAL(
            "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"
                    + "z M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z"),
    MORE_VERTICAL(
            "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z M11 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"
                    + "z M11 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z"),
    REFRESH_CW(
            "M23 4L23 10L17 10 M1 20L1 14L7 14 M3.51 9a9 9 0 0 1 14.85-3.36L23 10"
                    + "M1 14l4.64 4.36A9 9 0 0 0 20.49 15"),
    SEARCH("M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z M21 21L16.65 16.65"),
    SETTINGS(
            "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z M19.4 15a1.65 1.65 0 0 0 .33 1.82"
                    + "l.06.06a2 2 0 0 1 0 2.83 2 2 0 0 1-2.83 0l-.06-.06"
                    + "a1.65 1.65 0 0 0-1.82-.33 1.65 1.65 0 0 0-1 1.51V21"
                    + "a2 2 0 0 1-2 2 2 2 0 0 1-2-2v-.09A1.65 1.65 0 0 0 9 19.4"
                    + "a1.65 1.65 0 0 0-1.82.33l-.06.06a2 2 0 0 1-2.83 0 2 2 0 0 1 0-2.83"
                    + "l.06-.06a1.65 1.65 0 0 0 .33-1.82 1.65 1.65 0 0 0-1.51-1H3"
                    + "a2 2 0 0 1-2-2 2 2 0 0 1 2-2h.09A1.65 1.65 0 0 0 4.6 9"
                    + "a1.65 1.65 0 0 0-.33-1.82l-.06-.06a2 2 0 0 1 0-2.83 2 2 0 0 1 2.83 0"
                    + "l.06.06a1.65 1.65 0 0 0 1.82.33H9a1.65 1.65 0 0 0 1-1.51V3"
                    + "a2 2 0 0 1 2-2 2 2 0 0 1 2 2v.09"
                    + "a1.65 1.65 0 0 0 1 1.51 1.65 1.65 0 0 0 1.82-.33l.06-.06"
                    + "a2 2 0 0 1 2.83 0 2 2 0 0 1 0 2.83l-.06.06a1.65 1.65 0 0 0-.33 1.82V9"
                    + "a1.65 1.65 0 0 0 1.51 1H21a2 2 0 0 1 2 2 2 2 0 0 1-2 2h-.09"
                    + "a1.65 1.65 0 0 0-1.51 1z"),
    SHIELD("M12 22s8-4 8-10V5l-8-3-8 3v7c0 6 8 10 8 10z"),
    TRASH_2(
            "M3 6L5 6L21 6 M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6m3 0V4"
                    + "a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2 M10 11L10 17 M14 11L14 17"),
    TYPE("M4 7L4 4L20 4L20 7 M9 20L15 20 M12 4L12 20"),
    UPLOAD_CLOUD(
            "M16 16L12 12L8 16 M12 12L12 21 M20.39 18.39A5 5 0 0 0 18 9h-1.26"
                    + "A8 8 0 1 0 3 16.3 M16 16L12 12L8 16"),
    X("M18 6L6 18 M6 6L18 18");

    /// The side of the square that each is drawn on, in its own units.
    static final double GRID = 24;

    /// How wide its lines are, in the same units.
    static final double LINE_WIDTH = 2;

    private final String path;

    Feather(String path) {
        this.path = path;
    }

    /// The picture, as path data of SVG: lines to draw, not areas to fill.
    String path() {
        return path;
    }
}
