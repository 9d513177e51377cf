package io.strongroom.vault.protection;

import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.Envelope;
import io.strongroom.vault.crypto.SymmetricKey;

import java.util.Arrays;

/// One row of the table of key slots.
///
/// @param kind what it is
/// @param parameters in the clear; what they are depends on the kind
/// @param wrapped the master key, sealed; empty where nothing is wrapped
public record KeySlot(SlotKind kind, byte[] parameters, byte[] wrapped) {

    /// The most bytes that parameters have.
    public static final int LONGEST_PARAMETERS = 32;

    /// The length of a wrapped key in bytes.
    public static final int WRAPPED = 97;

    /// Wraps a master key. Both keys stay the caller's.
    ///
    /// @param vaultId the vault it belongs to; in another it does not open
    public static KeySlot wrapping(
            SymmetricKey master,
            SymmetricKey by,
            SlotKind kind,
            byte[] parameters,
            String vaultId) {
        byte[] bytes = master.copyBytes();
        try {
            byte[] wrapped = Envelope.seal(by, 0, bytes, place(vaultId, kind, parameters));
            return new KeySlot(kind, parameters, wrapped);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Unwraps the master key. The caller closes it.
    ///
    /// @param by stays the caller's
    public SymmetricKey open(SymmetricKey by, String vaultId) throws DoesNotOpenException {
        return SymmetricKey.owning(Envelope.open(by, wrapped, place(vaultId, kind, parameters)));
    }

    /// Whether its parts have lengths they can have. What has not is damaged, and not tried.
    public boolean isWhole() {
        boolean wraps = kind.isDaily() || kind == SlotKind.RECOVERY_CODE;
        return parameters.length == kind.parameters() && wrapped.length == (wraps ? WRAPPED : 0);
    }

    /// Whether both are the same row.
    public boolean sameAs(KeySlot other) {
        return kind == other.kind
                && Arrays.equals(parameters, other.parameters)
                && Arrays.equals(wrapped, other.wrapped);
    }

    @Override
    public String toString() {
        return "KeySlot[" + kind.stored() + "]";
    }

    private static AssociatedData place(String vaultId, SlotKind kind, byte[] parameters) {
        return AssociatedData.of("key-slot").text(vaultId).text(kind.stored()).bytes(parameters);
    }
}
