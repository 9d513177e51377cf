package io.strongroom.ui.presenting;

/// A stretch of a text, in characters.
///
/// @param from the first of them
/// @param to behind the last
public record Stretch(int from, int to) {}
