package io.strongroom.ui.review.reading;

/// How far a reading has come.
///
/// @param done how many files were read
/// @param total how many there are; 0 while that is not known
/// @param current the name of the file whose turn it is
public record Step(int done, int total, String current) {

    /// Nothing is known yet.
    public static final Step NONE = new Step(0, 0, "");

    /// How much of the whole that is, from 0 to 1; below 0 while it is not known.
    public double part() {
        return total == 0 ? -1 : (double) done / total;
    }
}
