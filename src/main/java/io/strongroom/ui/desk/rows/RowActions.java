package io.strongroom.ui.desk.rows;

/// What can be done with what is chosen in the list, for the keys, the buttons and the menu alike.
/// Each does nothing where nothing is chosen.
///
/// @param copyValue puts the value on the clipboard
/// @param copyName puts the name there
/// @param edit opens an editor
/// @param delete deletes all that is chosen, after asking where that is due
/// @param clear chooses nothing
public record RowActions(
        Runnable copyValue, Runnable copyName, Runnable edit, Runnable delete, Runnable clear) {}
