package io.strongroom.vault.crypto;

import java.util.Map;
import java.util.TreeMap;

/// The keys that seal rows, one for each term. What is new is sealed by the newest; what an older
/// one sealed still opens.
///
/// A key may seal 2^32 times under random nonces of 96 bits (NIST SP 800-38D, 8.3), far beyond what
/// a person stores; the term is in every sealed form so that a later version can change the key.
public final class DataKeys implements AutoCloseable {

    private final TreeMap<Integer, Opener> byTerm = new TreeMap<>();

    /// @param byTerm at least one key, which it owns from now on
    public DataKeys(Map<Integer, SymmetricKey> byTerm) {
        if (byTerm.isEmpty()) {
            throw new IllegalArgumentException("there is at least one data key");
        }
        byTerm.forEach((term, key) -> this.byTerm.put(term, new Opener(key)));
    }

    /// Seals content for a place by the newest key.
    public byte[] seal(byte[] content, AssociatedData place) {
        return Envelope.seal(byTerm.lastEntry().getValue().key(), byTerm.lastKey(), content, place);
    }

    /// Opens what was sealed for a place.
    ///
    /// @return the content, which the caller overwrites after use
    public byte[] open(byte[] sealed, AssociatedData place) throws DoesNotOpenException {
        Opener key = byTerm.get(Envelope.term(sealed));
        if (key == null) {
            throw new DoesNotOpenException("there is no key of that term");
        }
        return key.open(sealed, place);
    }

    @Override
    public void close() {
        byTerm.values().forEach(Opener::close);
    }
}
