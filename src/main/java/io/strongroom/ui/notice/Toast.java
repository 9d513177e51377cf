package io.strongroom.ui.notice;

import io.strongroom.ui.presenting.PrivateText;

import java.util.Optional;

/// A short word, mostly about something that went well; it leaves by itself.
///
/// @param sentence what is said
/// @param action what one press does, where there is something to do
/// @param kind how it went
public record Toast(PrivateText sentence, Optional<Action> action, Kind kind) {

    /// How what it is about went.
    public enum Kind {
        /// Neither well nor wrong.
        NEUTRAL,
        /// Well.
        GOOD,
        /// Not all of it well.
        WARNING
    }

    /// What one press does.
    public record Action(String label, Runnable run) {}
}
