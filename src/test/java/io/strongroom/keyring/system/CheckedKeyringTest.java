package io.strongroom.keyring.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.support.InMemoryKeyring;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class CheckedKeyringTest {

    private static final Entry ENTRY = new Entry("vault", "v1");

    private final InMemoryKeyring inner = new InMemoryKeyring();
    private final CheckedKeyring keyring = new CheckedKeyring(inner);
    private final SecretBytes secret = SecretBytes.owning(new byte[] {0, -1, 2, 58, 10});

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void findsWhatItStoredAndReplacesIt() {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertFound(ENTRY, secret);
        try (SecretBytes other = SecretBytes.owning(new byte[] {7})) {
            assertThat(keyring.store(ENTRY, other)).isEqualTo(new Change.Done());
            assertFound(ENTRY, other);
        }
        assertThat(inner.size()).isOne();
    }

    @Test
    void writesOneLineOfAscii() {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertThat(new String(kept(), StandardCharsets.UTF_8))
                .matches("strongroom:1:[0-9a-f]{16}:[A-Za-z0-9+/]+=*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "hunter2",
                "strongroom:1:",
                "strongroom:1:0123456789abcdef:",
                "strongroom:1:0123456789abcdef:AP8COgo=",
                "strongroom:2:0123456789abcdef:AP8COgo=",
                "strongroom:1:0123456789abcdef:not base64",
                "\u0000\u0001"
            })
    void whatSomebodyElseWroteIsCorruptAndStays(String garbage) {
        plant(ENTRY, garbage.getBytes(StandardCharsets.UTF_8));
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.Corrupt());
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Refusal.Corrupt());
        assertThat(new String(kept(), StandardCharsets.UTF_8)).isEqualTo(garbage);

        assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
    }

    @Test
    void everyCutAndEveryChangedByteIsCorrupt() {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        byte[] written = kept();
        for (int i = 0; i < written.length; i++) {
            byte[] changed = written.clone();
            changed[i] ^= 1;
            plant(ENTRY, changed);
            assertThat(keyring.find(ENTRY)).as("byte %d", i).isEqualTo(new Refusal.Corrupt());
        }
        for (int length = 1; length < written.length; length++) {
            plant(ENTRY, Arrays.copyOf(written, length));
            assertThat(keyring.find(ENTRY))
                    .as("length %d", length)
                    .isEqualTo(new Refusal.Corrupt());
        }
    }

    @Test
    void anEntryCopiedUnderAnotherNameIsCorrupt() {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        for (Entry other : new Entry[] {new Entry("vault", "v2"), new Entry("account", "v1")}) {
            plant(other, kept());
            assertThat(keyring.find(other)).isEqualTo(new Refusal.Corrupt());
        }
    }

    @Test
    void aRefusalIsPassedOnAndNothingIsStored() {
        inner.refuse(new Refusal.Locked());
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.Locked());
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Refusal.Locked());
        assertThat(keyring.delete(ENTRY)).isEqualTo(new Refusal.Locked());
        inner.relent();
        assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
    }

    private void plant(Entry entry, byte[] bytes) {
        try (SecretBytes planted = SecretBytes.owning(bytes)) {
            assertThat(inner.store(entry, planted)).isEqualTo(new Change.Done());
        }
    }

    private byte[] kept() {
        return inner.find(ENTRY) instanceof Lookup.Found(SecretBytes text)
                ? text.copyBytes()
                : new byte[0];
    }

    private void assertFound(Entry entry, SecretBytes expected) {
        assertThat(keyring.find(entry))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> {
                            assertThat(found.secret().sameAs(expected)).isTrue();
                            found.secret().close();
                        });
    }
}
