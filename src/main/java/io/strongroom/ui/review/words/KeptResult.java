package io.strongroom.ui.review.words;

import java.util.List;

/// What became of an import, in words, without any value.
///
/// @param title how many are stored, and where
/// @param numbers how the rows stand
/// @param lines what became of each row, and what was told beside the rows
public record KeptResult(String title, String numbers, List<Line> lines) {

    /// What became of one row, or what gave none.
    ///
    /// @param name the name it was sent under; empty of what gave no row
    /// @param outcome in a word; empty of what gave no row
    /// @param why in a sentence; empty where there is nothing to say
    public record Line(String name, String outcome, String why) {

        /// What was told beside the rows.
        public static Line note(String sentence) {
            return new Line("", "", sentence);
        }
    }

    @Override
    public String toString() {
        return "KeptResult[not shown]";
    }
}
