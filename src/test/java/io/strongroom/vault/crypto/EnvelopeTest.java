package io.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

class EnvelopeTest {

    private static final byte[] CONTENT = "hunter2".getBytes(StandardCharsets.UTF_8);

    private final SymmetricKey key = SymmetricKey.random();

    @Test
    void opensWhatItSealedAndNothingThatDiffersByOneBit() throws DoesNotOpenException {
        byte[] sealed = Envelope.seal(key, 1, CONTENT, place("a"));
        assertThat(Envelope.open(key, sealed, place("a"))).isEqualTo(CONTENT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(key, flipped, place("a"));
        }
    }

    @Test
    void refusesEveryTruncationAndEveryExtension() {
        byte[] sealed = Envelope.seal(key, 1, CONTENT, place("a"));
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(key, Arrays.copyOf(sealed, length), place("a"));
            assertRefused(
                    key,
                    Arrays.copyOfRange(sealed, sealed.length - length, sealed.length),
                    place("a"));
        }
        for (int more = 1; more <= 64; more++) {
            assertRefused(key, Arrays.copyOf(sealed, sealed.length + more), place("a"));
        }
    }

    @Test
    void refusesAnotherKeyAndAnotherPlace() {
        byte[] sealed = Envelope.seal(key, 1, CONTENT, place("a"));
        assertRefused(SymmetricKey.random(), sealed, place("a"));
        assertRefused(key, sealed, place("b"));
        assertRefused(key, sealed, place("a").text(""));
    }

    @ParameterizedTest
    @CsvSource({"0, 64", "1, 64", "63, 64", "64, 128", "127, 128", "128, 192", "65536, 65600"})
    void tellsTheLengthOfItsContentOnlyInSteps(int length, int told) throws DoesNotOpenException {
        byte[] content = new byte[length];
        byte[] sealed = Envelope.seal(key, 1, content, place("a"));
        assertThat(sealed).hasSize(1 + 4 + 12 + told + 16);
        assertThat(Envelope.open(key, sealed, place("a"))).isEqualTo(content);
    }

    @Test
    void keepsContentThatLooksLikeFilling() throws DoesNotOpenException {
        for (String hex : new String[] {"80", "8000", "0080", "800080", "00".repeat(64)}) {
            byte[] content = HexFormat.of().parseHex(hex);
            assertThat(Envelope.open(key, Envelope.seal(key, 1, content, place("a")), place("a")))
                    .isEqualTo(content);
        }
    }

    @Test
    void isTheFormatThatIsWrittenDown() throws GeneralSecurityException {
        byte[] sealed = Envelope.seal(key, 0x01020304, CONTENT, place("a"));
        assertThat(HexFormat.of().formatHex(sealed, 0, 5)).isEqualTo("0101020304");

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key.as("AES"),
                new GCMParameterSpec(128, Arrays.copyOfRange(sealed, 5, 17)));
        cipher.updateAAD(HexFormat.of().parseHex("0101020304"));
        cipher.updateAAD(HexFormat.of().parseHex("00000005706c6163650000000161"));
        byte[] filled = cipher.doFinal(sealed, 17, sealed.length - 17);
        assertThat(HexFormat.of().formatHex(filled))
                .isEqualTo("68756e74657232" + "80" + "00".repeat(56));
    }

    @Test
    void neverSealsTwiceUnderOneNonce() {
        Set<String> nonces = new HashSet<>();
        for (int n = 0; n < 20_000; n++) {
            byte[] sealed = Envelope.seal(key, 1, CONTENT, place("a"));
            nonces.add(HexFormat.of().formatHex(sealed, 5, 17));
        }
        assertThat(nonces).hasSize(20_000);
    }

    @Test
    void sealsByTheNewestKeyAndOpensByTheOneOfTheTerm() throws DoesNotOpenException {
        byte[] bytes = key.copyBytes();
        byte[] old = Envelope.seal(key, 1, CONTENT, place("a"));
        byte[] unknown = Envelope.seal(key, 3, CONTENT, place("a"));
        try (DataKeys keys =
                new DataKeys(Map.of(1, SymmetricKey.owning(bytes), 2, SymmetricKey.random()))) {
            byte[] fresh = keys.seal(CONTENT, place("a"));
            assertThat(Envelope.term(fresh)).isEqualTo(2);
            assertThat(keys.open(fresh, place("a"))).isEqualTo(CONTENT);
            assertThat(keys.open(old, place("a"))).isEqualTo(CONTENT);
            assertThatThrownBy(() -> keys.open(unknown, place("a")))
                    .isInstanceOf(DoesNotOpenException.class);
        }
        assertThat(bytes).as("the key after closing").containsOnly(0);
    }

    @Test
    void keysOpenAgainAfterARefusalAndOnManyThreadsAndNeverOnceClosed() throws Exception {
        DataKeys keys = new DataKeys(Map.of(1, SymmetricKey.random()));
        byte[] sealed = keys.seal(CONTENT, place("a"));
        try (keys;
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThatThrownBy(() -> keys.open(sealed, place("b")))
                    .isInstanceOf(DoesNotOpenException.class);
            Callable<Boolean> openOften =
                    () -> {
                        for (int time = 0; time < 3_000; time++) {
                            assertThat(keys.open(sealed, place("a"))).isEqualTo(CONTENT);
                        }
                        return true;
                    };
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(4, openOften))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThatIllegalStateException().isThrownBy(() -> keys.open(sealed, place("a")));
    }

    @Test
    void indexStandsForAFieldUntilItIsClosed() {
        BlindIndex index = new BlindIndex(SymmetricKey.random());
        byte[] of = index.of(place("a"));
        assertThat(index.of(place("b"))).isNotEqualTo(of);
        assertThat(index.of(place("a"))).isEqualTo(of);

        index.close();

        assertThatIllegalStateException().isThrownBy(() -> index.of(place("a")));
    }

    private static AssociatedData place(String name) {
        return AssociatedData.of("place").text(name);
    }

    private static void assertRefused(SymmetricKey key, byte[] sealed, AssociatedData place) {
        assertThatThrownBy(() -> Envelope.open(key, sealed, place))
                .isInstanceOf(DoesNotOpenException.class);
    }
}
