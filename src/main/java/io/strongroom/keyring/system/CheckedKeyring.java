package io.strongroom.keyring.system;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import java.util.Optional;

/// A keyring that knows its own writing. Each secret is kept inside an [EntryText]; what is not one
/// is [Refusal.Corrupt] and is not overwritten, whoever put it there.
final class CheckedKeyring implements Keyring {

    private final Keyring inner;

    /// @param inner which keeps any bytes
    CheckedKeyring(Keyring inner) {
        this.inner = inner;
    }

    @Override
    public Lookup find(Entry entry) {
        Lookup answer = inner.find(entry);
        if (!(answer instanceof Lookup.Found(SecretBytes text))) {
            return answer;
        }
        try (text) {
            Optional<SecretBytes> secret = EntryText.read(entry, text);
            return secret.isPresent() ? new Lookup.Found(secret.get()) : new Refusal.Corrupt();
        }
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        switch (find(entry)) {
            case Lookup.Found(SecretBytes replaced) -> replaced.close();
            case Lookup.NotFound _ -> {}
            case Refusal refusal -> {
                return refusal;
            }
        }
        try (SecretBytes text = EntryText.write(entry, secret)) {
            return inner.store(entry, text);
        }
    }

    @Override
    public Change delete(Entry entry) {
        return inner.delete(entry);
    }

    @Override
    public String name() {
        return inner.name();
    }
}
