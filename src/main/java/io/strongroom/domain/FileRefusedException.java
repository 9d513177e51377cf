package io.strongroom.domain;

/// A file cannot be the value of a secret; [#refusal()] says why.
public final class FileRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FileRefusal refusal;

    FileRefusedException(FileRefusal refusal) {
        super(refusal.getClass().getSimpleName());
        this.refusal = refusal;
    }

    /// Why.
    public FileRefusal refusal() {
        return refusal;
    }
}
