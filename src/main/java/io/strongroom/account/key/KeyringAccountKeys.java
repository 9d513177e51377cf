package io.strongroom.account.key;

import io.strongroom.account.ApiKey;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/// The keys of accounts in the operating system's keyring, each under `account` and the account's
/// ID.
public final class KeyringAccountKeys implements AccountKeys {

    private static final String PURPOSE = "account";

    private final Supplier<Keyring> keyring;

    /// @param keyring gives the keyring, when a key is first asked for
    public KeyringAccountKeys(Supplier<Keyring> keyring) {
        this.keyring = keyring;
    }

    @Override
    public ApiKey find(String accountId) throws KeyUnavailableException {
        return switch (keyring.get().find(entry(accountId))) {
            case Lookup.Found(SecretBytes secret) -> key(secret);
            case Lookup.NotFound() -> throw unavailable(new KeyProblem.Missing());
            case Refusal refusal -> throw unavailable(problem(refusal));
        };
    }

    @Override
    public void store(String accountId, ApiKey key) throws KeyUnavailableException {
        byte[] bytes = key.reveal().getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > SecretBytes.MAX_BYTES) {
            Arrays.fill(bytes, (byte) 0);
            throw unavailable(new KeyProblem.TooLong(SecretBytes.MAX_BYTES));
        }
        try (SecretBytes secret = SecretBytes.owning(bytes)) {
            require(keyring.get().store(entry(accountId), secret));
        }
    }

    @Override
    public void delete(String accountId) throws KeyUnavailableException {
        require(keyring.get().delete(entry(accountId)));
    }

    private static Entry entry(String accountId) {
        return new Entry(PURPOSE, accountId);
    }

    private static void require(Change change) throws KeyUnavailableException {
        if (change instanceof Refusal refusal) {
            throw unavailable(problem(refusal));
        }
    }

    private static ApiKey key(SecretBytes secret) throws KeyUnavailableException {
        try (secret) {
            byte[] bytes = secret.copyBytes();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            Arrays.fill(bytes, (byte) 0);
            if (text.isEmpty() || ApiKey.firstUnsendable(text).isPresent()) {
                throw unavailable(new KeyProblem.Damaged());
            }
            return new ApiKey(text);
        }
    }

    private static KeyProblem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Locked() -> new KeyProblem.KeyringLocked();
            case Refusal.TimedOut() -> new KeyProblem.KeyringSilent();
            case Refusal.Cancelled() -> new KeyProblem.Cancelled();
            case Refusal.Corrupt() -> new KeyProblem.Damaged();
            case Refusal.Unavailable(Refusal.Reason reason) ->
                    reason == Refusal.Reason.FAILED
                            ? new KeyProblem.KeyringFailed()
                            : new KeyProblem.NoKeyring();
        };
    }

    private static KeyUnavailableException unavailable(KeyProblem problem) {
        return new KeyUnavailableException(problem);
    }
}
