package io.strongroom.ui.preferences;

import io.strongroom.ui.preferences.accounts.KeptRow;
import io.strongroom.ui.preferences.protection.KeptProtection;
import io.strongroom.ui.restore.KeptRestore;

import java.util.List;
import java.util.Optional;

/// What was half done in the settings, to be put into others later. It does not print.
///
/// @param rows what was typed about accounts
/// @param protection which change of the vault's protection was begun; no passphrase is kept
/// @param restore which backup was being restored; what opens it is not kept
public record KeptPreferences(
        List<KeptRow> rows, Optional<KeptProtection> protection, Optional<KeptRestore> restore) {

    /// Whether there is nothing to keep.
    public boolean isEmpty() {
        return rows.isEmpty() && protection.isEmpty() && restore.isEmpty();
    }

    /// Whether something of it was typed and cannot be had again.
    public boolean isTyped() {
        return !rows.isEmpty();
    }

    /// The section where it was.
    public Section section() {
        return protection.isEmpty() && restore.isEmpty() ? Section.ACCOUNTS : Section.PROTECTION;
    }

    @Override
    public String toString() {
        return "KeptPreferences[not shown]";
    }
}
