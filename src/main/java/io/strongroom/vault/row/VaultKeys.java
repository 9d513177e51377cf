package io.strongroom.vault.row;

import io.strongroom.domain.Scope;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.BlindIndex;
import io.strongroom.vault.crypto.DataKeys;

/// The keys of an open vault.
///
/// @param vaultId random, in the clear; every sealed row is bound to it
/// @param data seal and open rows
/// @param index makes blind indexes of names
public record VaultKeys(String vaultId, DataKeys data, BlindIndex index) implements AutoCloseable {

    /// Overwrites the keys.
    @Override
    public void close() {
        data.close();
        index.close();
    }

    @Override
    public String toString() {
        return "VaultKeys[not shown]";
    }

    /// Where something of this vault belongs; callers add what tells it from others.
    AssociatedData place(String kind) {
        return AssociatedData.of("strongroom").text(kind).text(vaultId);
    }

    /// Adds a scope to a place.
    static AssociatedData add(AssociatedData place, Scope scope) {
        return switch (scope) {
            case Scope.Personal() -> place.text("personal").text("");
            case Scope.Team(String id) -> place.text("team").text(id);
        };
    }
}
