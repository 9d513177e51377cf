package io.strongroom.vault.row;

/// A secret as the database holds it.
///
/// @param id random, in the clear
/// @param version 1 when created, one more with every change
/// @param scopeIndex blind index of the scope
/// @param nameIndex blind index of the name within the scope
/// @param metadata all but the value, sealed
/// @param value sealed apart, so that a list never opens it
public record SealedSecret(
        String id,
        long version,
        byte[] scopeIndex,
        byte[] nameIndex,
        byte[] metadata,
        byte[] value) {}
