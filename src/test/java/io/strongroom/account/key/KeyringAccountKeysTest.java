package io.strongroom.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.account.ApiKey;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class KeyringAccountKeysTest {

    private final Map<Entry, byte[]> entries = new HashMap<>();
    private final List<SecretBytes> given = new ArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();
    private final AccountKeys keys = new KeyringAccountKeys(() -> new KeptInMemory());

    @Test
    void keepsEachKeyUnderItsAccount() throws KeyUnavailableException {
        keys.store("one", new ApiKey("k1"));
        keys.store("two", new ApiKey("k2"));
        keys.store("two", new ApiKey("k3"));
        assertThat(keys.find("one").reveal()).isEqualTo("k1");
        assertThat(keys.find("two").reveal()).isEqualTo("k3");
        keys.delete("one");
        keys.delete("one");
        assertThat(entries).containsOnlyKeys(new Entry("account", "two"));
        assertUnavailable(() -> keys.find("one"), new KeyProblem.Missing());
    }

    @Test
    void wipesWhatItWasGivenAndWhatItGave() throws KeyUnavailableException {
        keys.store("one", new ApiKey("k1"));
        keys.find("one");
        assertThat(given)
                .hasSize(2)
                .allSatisfy(secret ->
                        assertThatExceptionOfType(IllegalStateException.class)
                                .isThrownBy(secret::copyBytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "k\n", "ключ", "\u0000"})
    void anEntryThatIsNoKeyIsDamagedAndLeftAlone(String content) {
        Entry entry = new Entry("account", "one");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        entries.put(entry, bytes);
        assertUnavailable(() -> keys.find("one"), new KeyProblem.Damaged());
        assertThat(entries).containsEntry(entry, bytes);
    }

    @Test
    void takesNoKeyThatTheKeyringCannotHold() {
        assertUnavailable(
                () -> keys.store("one", new ApiKey("k".repeat(2049))),
                new KeyProblem.TooLong(2048));
        assertThat(entries).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyTheKeyringRefuses(Refusal said, KeyProblem problem) {
        refusal = Optional.of(said);
        assertUnavailable(() -> keys.find("one"), problem);
        assertUnavailable(() -> keys.store("one", new ApiKey("k")), problem);
        assertUnavailable(() -> keys.delete("one"), problem);
    }

    static Stream<Object[]> refusals() {
        return Stream.of(
                new Object[] {new Refusal.Locked(), new KeyProblem.KeyringLocked()},
                new Object[] {new Refusal.TimedOut(), new KeyProblem.KeyringSilent()},
                new Object[] {new Refusal.Cancelled(), new KeyProblem.Cancelled()},
                new Object[] {new Refusal.Corrupt(), new KeyProblem.Damaged()},
                new Object[] {
                    new Refusal.Unavailable(Refusal.Reason.FAILED), new KeyProblem.KeyringFailed()
                },
                new Object[] {
                    new Refusal.Unavailable(Refusal.Reason.NO_SERVICE), new KeyProblem.NoKeyring()
                },
                new Object[] {
                    new Refusal.Unavailable(Refusal.Reason.NO_SESSION_BUS),
                    new KeyProblem.NoKeyring()
                },
                new Object[] {
                    new Refusal.Unavailable(Refusal.Reason.NOT_ON_THIS_SYSTEM),
                    new KeyProblem.NoKeyring()
                });
    }

    private static void assertUnavailable(ThrowingCallable call, KeyProblem problem) {
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(problem));
    }

    private final class KeptInMemory implements Keyring {

        @Override
        public Lookup find(Entry entry) {
            if (refusal.isPresent()) {
                return refusal.get();
            }
            byte[] bytes = entries.get(entry);
            if (bytes == null) {
                return new Lookup.NotFound();
            }
            SecretBytes secret = SecretBytes.owning(bytes.clone());
            given.add(secret);
            return new Lookup.Found(secret);
        }

        @Override
        public Change store(Entry entry, SecretBytes secret) {
            given.add(secret);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            entries.put(entry, secret.copyBytes());
            return new Change.Done();
        }

        @Override
        public Change delete(Entry entry) {
            if (refusal.isPresent()) {
                return refusal.get();
            }
            entries.remove(entry);
            return new Change.Done();
        }

        @Override
        public String name() {
            return "memory";
        }
    }
}
