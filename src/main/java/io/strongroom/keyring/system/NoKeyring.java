package io.strongroom.keyring.system;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

/// What a system has that the program knows no keyring of.
final class NoKeyring implements Keyring {

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
