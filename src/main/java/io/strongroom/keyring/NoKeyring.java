package io.strongroom.keyring;

/// What there is where the program knows no keyring: it refuses everything.
public final class NoKeyring implements Keyring {

    private static final Refusal NONE = new Refusal.Unavailable(Refusal.Reason.NOT_ON_THIS_SYSTEM);

    @Override
    public Lookup find(Entry entry) {
        return NONE;
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        return NONE;
    }

    @Override
    public Change delete(Entry entry) {
        return NONE;
    }

    @Override
    public String name() {
        return "none";
    }
}
