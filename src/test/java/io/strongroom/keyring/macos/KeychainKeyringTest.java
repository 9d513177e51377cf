package io.strongroom.keyring.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.keyring.macos.Keychain.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is asked of the keychain and what is made of its status; the calls themselves need macOS.
class KeychainKeyringTest {

    private static final Entry ENTRY = new Entry("vault", "v1");
    private static final int NOT_FOUND = -25_300;

    private final ScriptedKeychain keychain = new ScriptedKeychain();
    private final KeychainKeyring keyring = new KeychainKeyring(() -> keychain);
    private final SecretBytes secret = SecretBytes.owning(new byte[] {1, 2, 3});

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void asksForTheBytesOfOneGenericPassword() {
        keychain.found = new byte[] {1, 2, 3};
        assertThat(keyring.find(ENTRY))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.secret().sameAs(secret)).isTrue());
        assertThat(keychain.calls).containsExactly("copyMatching");
        assertThat(keychain.query)
                .containsExactly(
                        entry("kSecClass", new Value.Constant("kSecClassGenericPassword")),
                        entry("kSecAttrService", new Value.Text("io.strongroom.vault")),
                        entry("kSecAttrAccount", new Value.Text("v1")),
                        entry("kSecReturnData", new Value.Constant("kCFBooleanTrue")),
                        entry("kSecMatchLimit", new Value.Constant("kSecMatchLimitOne")));
    }

    @Test
    void changesWhatIsThereInPlace() {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertThat(keychain.calls).containsExactly("update");
        assertThat(keychain.query)
                .containsOnlyKeys("kSecClass", "kSecAttrService", "kSecAttrAccount");
        assertThat(keychain.data).containsExactly(1, 2, 3);
    }

    @Test
    void addsWhatIsNotThereWithALabel() {
        keychain.statusOfUpdate = NOT_FOUND;
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertThat(keychain.calls).containsExactly("update", "add");
        assertThat(keychain.query)
                .containsEntry("kSecAttrLabel", new Value.Text("Strongroom: vault v1"));
        assertThat(keychain.data).containsExactly(1, 2, 3);
    }

    @Test
    void deletingWhatIsNotThereIsDone() {
        keychain.status = NOT_FOUND;
        assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
        assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
    }

    @Test
    void anEmptyItemIsCorrupt() {
        keychain.found = new byte[0];
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.Corrupt());
    }

    @ParameterizedTest
    @CsvSource({"-128, true", "-25293, true", "-25308, true", "-25291, false", "-50, false"})
    void aRefusalIsLockedWhereThePersonOrTheKeychainSaidNo(int status, boolean locked) {
        keychain.status = status;
        keychain.statusOfUpdate = status;
        Refusal refusal =
                locked ? new Refusal.Locked() : new Refusal.Unavailable(Refusal.Reason.FAILED);
        assertThat(keyring.find(ENTRY)).isEqualTo(refusal);
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(refusal);
        assertThat(keyring.delete(ENTRY)).isEqualTo(refusal);
        assertThat(keychain.calls).doesNotContain("add");
    }

    /// Answers as it is told and remembers what it was asked.
    private static final class ScriptedKeychain implements Keychain {

        final List<String> calls = new ArrayList<>();
        Map<String, Value> query = Map.of();
        byte[] data = {};
        byte[] found = {};
        int status;
        int statusOfUpdate;

        @Override
        public int add(Map<String, Value> attributes) {
            remember("add", attributes);
            data = bytes(attributes);
            return status;
        }

        @Override
        public Match copyMatching(Map<String, Value> asked) {
            remember("copyMatching", asked);
            return new Match(status, status == SUCCESS ? found.clone() : null);
        }

        @Override
        public int update(Map<String, Value> asked, Map<String, Value> changes) {
            remember("update", asked);
            data = bytes(changes);
            return statusOfUpdate;
        }

        @Override
        public int delete(Map<String, Value> asked) {
            remember("delete", asked);
            return status;
        }

        private void remember(String call, Map<String, Value> asked) {
            calls.add(call);
            query = new LinkedHashMap<>(asked);
        }

        private static byte[] bytes(Map<String, Value> attributes) {
            return attributes.get("kSecValueData") instanceof Value.Data(byte[] bytes)
                    ? bytes.clone()
                    : new byte[0];
        }
    }
}
