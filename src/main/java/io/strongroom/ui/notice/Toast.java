package io.strongroom.ui.notice;

import java.util.Optional;

/// A short word, mostly about something that went well; it leaves by itself.
///
/// @param text the sentence
/// @param hiddenText the sentence where no name may be seen
/// @param action what one press does, where there is something to do
/// @param good whether it is about something that went well
public record Toast(String text, String hiddenText, Optional<Action> action, boolean good) {

    /// What one press does.
    public record Action(String label, Runnable run) {}
}
