package io.strongroom.ui.icon;

/// Icons of the Feather set, sized for this window. They decorate: a screen reader passes them
/// over, so whatever holds one needs a name of its own. Use on the FX thread.
public final class Icons {

    private static final int USUAL_SIZE = 16;

    private Icons() {}

    /// An icon of 16 px.
    public static FeatherIcon of(Feather feather) {
        return of(feather, USUAL_SIZE);
    }

    /// An icon.
    ///
    /// @param size in pixels; the window keeps to 14, 16, 20, 24 and 36
    public static FeatherIcon of(Feather feather, int size) {
        return new FeatherIcon(feather, size);
    }
}
