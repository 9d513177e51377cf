package io.strongroom.ui.transfer;

/// What is to become of a secret.
public enum TransferKind {
    /// There is another one with the same value.
    COPY,
    /// The same, and this one is deleted once the other is there.
    MOVE,
    /// The value is not known: everything else goes into the form, and the user gives the value.
    FILL
}
