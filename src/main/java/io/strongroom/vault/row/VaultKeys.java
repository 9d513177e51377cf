package io.strongroom.vault.row;

import io.strongroom.domain.Scope;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.BlindIndex;
import io.strongroom.vault.crypto.DataKeys;
import io.strongroom.vault.crypto.DoesNotOpenException;

import java.util.Optional;

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

    /// Seals something that belongs to this vault and is in none of its rows.
    ///
    /// @param purpose it opens for no other
    /// @param content stays the caller's
    public byte[] seal(String purpose, byte[] content) {
        return data.seal(content, place("beside").text(purpose));
    }

    /// Opens what [#seal] sealed; empty if it does not open.
    public Optional<byte[]> unseal(String purpose, byte[] sealed) {
        try {
            return Optional.of(data.open(sealed, place("beside").text(purpose)));
        } catch (DoesNotOpenException _) {
            return Optional.empty();
        }
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
