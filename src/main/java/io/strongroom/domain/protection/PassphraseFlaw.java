package io.strongroom.domain.protection;

/// Why a text cannot become the passphrase of a vault.
public enum PassphraseFlaw {
    /// Nothing was typed.
    EMPTY,
    /// It has fewer than [Passphrase#SHORTEST] characters.
    TOO_SHORT,
    /// It has more than [Passphrase#LONGEST] characters.
    TOO_LONG,
    /// It holds half of a character, which no keyboard types twice.
    HALF_CHARACTER
}
