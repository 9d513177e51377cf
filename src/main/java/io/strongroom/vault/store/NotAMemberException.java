package io.strongroom.vault.store;

/// The owner of the vault does not belong to that team; whether there is such a team is not told.
public final class NotAMemberException extends Exception {

    private static final long serialVersionUID = 1L;

    NotAMemberException() {
        super("not a member of that team");
    }
}
