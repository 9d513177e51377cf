package io.strongroom.ui.preferences.accounts;

/// What was typed about a stored account, to be put into another row of it later. It does not
/// print.
///
/// @param id of the account
/// @param asking what was asked for
/// @param typed the answer as far as it was typed; a key among others
public record KeptRow(String id, AccountRow.Asking asking, String typed) {

    @Override
    public String toString() {
        return "KeptRow[not shown]";
    }
}
