package io.strongroom.vault.store;

/// The scope has another secret of that name.
public final class NameTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    NameTakenException() {
        super("the name is taken");
    }
}
