package io.strongroom.ui.notice;

import io.strongroom.ui.presenting.PrivateText;

import java.util.Optional;

/// A short word, mostly about something that went well; it leaves by itself.
///
/// @param sentence what is said
/// @param action what one press does, where there is something to do
/// @param good whether it is about something that went well
public record Toast(PrivateText sentence, Optional<Action> action, boolean good) {

    /// What one press does.
    public record Action(String label, Runnable run) {}
}
