package io.strongroom.vault.http.message;

import io.strongroom.domain.Limits;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.Violation;

/// The sentence for every broken rule and every problem of the vault, as programs read them in an
/// answer: plain English, no path, no value.
public final class Sentences {

    private Sentences() {}

    /// What is wrong, and what would be right.
    public static String of(Violation violation) {
        return switch (violation) {
            case Violation.NameMissing() -> "A name is required and must not be empty.";
            case Violation.NameTooLong(int length) ->
                    "Must be at most %d characters, not %d.".formatted(Limits.NAME, length);
            case Violation.NameStart(int codePoint) ->
                    "Must begin with A to Z, not U+%04X.".formatted(codePoint);
            case Violation.NameCharacter(int index, int codePoint) ->
                    "Only A to Z, 0 to 9 and _ are allowed; character %d is U+%04X."
                            .formatted(index + 1, codePoint);
            case Violation.ValueMissing() -> "A value is required and must not be empty.";
            case Violation.FileTooLarge(long _, long encodedLength) ->
                    "Must be at most %d characters of base64, not %d."
                            .formatted(Limits.FILE_ENCODED, encodedLength);
            case Violation.FileNotBase64() ->
                    "Must be the file's standard base64, padded and on one line.";
            case Violation.DescriptionTooLong(int length) ->
                    "Must be at most %d characters, not %d.".formatted(Limits.DESCRIPTION, length);
            case Violation.HalfCharacter _ -> JsonFields.HALF_CHARACTER;
            case Violation.TeamMissing() ->
                    "Must be a team's ID; leave it out for a personal secret.";
        };
    }

    /// Why the vault cannot do it, without the path that only its owner should see.
    public static String of(VaultProblem problem) {
        return switch (problem) {
            case VaultProblem.NotAVault _ -> "There is no vault where it should be.";
            case VaultProblem.Damaged _ -> "The vault's file is damaged.";
            case VaultProblem.NewerFormat _ -> "The vault was written by a newer version.";
            case VaultProblem.KeyMissing _ -> "The key that opens the vault is not there.";
            case VaultProblem.KeyDoesNotFit _ -> "The key does not open the vault.";
            case VaultProblem.ReadOnly _ -> "The vault cannot be written.";
            case VaultProblem.Unreadable _ -> "The vault cannot be read.";
            case VaultProblem.DiskFull _ -> "The disk is full; nothing was stored.";
            case VaultProblem.Busy _ -> "Another program holds the vault; nothing was stored.";
            case VaultProblem.Locked _ -> "The vault is locked.";
            case VaultProblem.WayInWrong _ -> "That does not open the vault.";
            case VaultProblem.KeyringDoesNotAnswer _ ->
                    "The keyring does not give the key that opens the vault.";
            case VaultProblem.KeyringTakesNoKey _ ->
                    "The keyring did not take the key; what opened the vault still does.";
            case VaultProblem.TooLittleMemory _ ->
                    "Opening the vault takes more memory than there is.";
            case VaultProblem.SecretDamaged _ ->
                    "This secret was changed outside of Strongroom and does not open.";
        };
    }
}
