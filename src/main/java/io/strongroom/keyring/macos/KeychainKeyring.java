package io.strongroom.keyring.macos;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.keyring.macos.Keychain.Value;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Keeps entries in the user's keychain. macOS itself asks to unlock it, or to let this program in;
/// such a question cannot be taken back. Never run on macOS.
public final class KeychainKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(KeychainKeyring.class);

    // From SecBase.h.
    private static final int USER_CANCELED = -128;
    private static final int AUTHENTICATION_FAILED = -25_293;
    private static final int ITEM_NOT_FOUND = -25_300;
    private static final int INTERACTION_NOT_ALLOWED = -25_308;

    private final Supplier<Keychain> keychain;

    /// The login keychain; the frameworks are loaded by the first call.
    public KeychainKeyring() {
        this(SecurityFramework::new);
    }

    /// @param keychain called anew by each call, so that nothing is loaded before
    KeychainKeyring(Supplier<Keychain> keychain) {
        this.keychain = keychain;
    }

    @Override
    public Lookup find(Entry entry) {
        Map<String, Value> query = query(entry);
        query.put("kSecReturnData", new Value.Constant("kCFBooleanTrue"));
        query.put("kSecMatchLimit", new Value.Constant("kSecMatchLimitOne"));
        Keychain.Match match = keychain.get().copyMatching(query);
        byte[] data = match.data();
        if (match.status() == ITEM_NOT_FOUND) {
            return new Lookup.NotFound();
        }
        if (match.status() != Keychain.SUCCESS) {
            return refusal(match.status());
        }
        return data == null || data.length == 0
                ? new Refusal.Corrupt()
                : new Lookup.Found(SecretBytes.owning(data));
    }

    /// An entry that is there is changed where it is, so that a crash leaves the old or the new.
    @Override
    public Change store(Entry entry, SecretBytes secret) {
        byte[] bytes = secret.copyBytes();
        try {
            Keychain open = keychain.get();
            Map<String, Value> query = query(entry);
            Value data = new Value.Data(bytes);
            int status = open.update(query, Map.of("kSecValueData", data));
            if (status == ITEM_NOT_FOUND) {
                query.put(
                        "kSecAttrLabel",
                        new Value.Text("Strongroom: " + entry.purpose() + " " + entry.id()));
                query.put("kSecValueData", data);
                status = open.add(query);
            }
            return status == Keychain.SUCCESS ? new Change.Done() : refusal(status);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public Change delete(Entry entry) {
        int status = keychain.get().delete(query(entry));
        return status == Keychain.SUCCESS || status == ITEM_NOT_FOUND
                ? new Change.Done()
                : refusal(status);
    }

    @Override
    public String name() {
        return "Keychain";
    }

    private static Map<String, Value> query(Entry entry) {
        Map<String, Value> query = new LinkedHashMap<>();
        query.put("kSecClass", new Value.Constant("kSecClassGenericPassword"));
        query.put("kSecAttrService", new Value.Text("io.strongroom." + entry.purpose()));
        query.put("kSecAttrAccount", new Value.Text(entry.id()));
        return query;
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case USER_CANCELED, AUTHENTICATION_FAILED, INTERACTION_NOT_ALLOWED ->
                    new Refusal.Locked();
            default -> {
                LOG.warn("the keychain answered {}", status);
                yield new Refusal.Unavailable(Refusal.Reason.FAILED);
            }
        };
    }
}
