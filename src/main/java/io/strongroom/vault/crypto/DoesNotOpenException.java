package io.strongroom.vault.crypto;

/// Sealed bytes do not open: another key sealed them, for another place, or they were changed.
/// Which of these it was cannot be told, and nothing of the content is released.
public final class DoesNotOpenException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param what is wrong, without any content
    public DoesNotOpenException(String what) {
        super(what);
    }

    DoesNotOpenException(Throwable cause) {
        super("the tag does not match", cause);
    }
}
