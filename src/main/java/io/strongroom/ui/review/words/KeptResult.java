package io.strongroom.ui.review.words;

import java.util.List;

/// What became of an import, in words, without any value.
///
/// @param title how many are stored, and where
/// @param numbers how the rows stand
/// @param lines what became of each row
public record KeptResult(String title, String numbers, List<Line> lines) {

    /// What became of one row.
    ///
    /// @param name the name it was sent under
    /// @param outcome in a word
    /// @param why in a sentence; empty where there is nothing to say
    public record Line(String name, String outcome, String why) {}

    @Override
    public String toString() {
        return "KeptResult[not shown]";
    }
}
