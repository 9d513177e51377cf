package io.strongroom.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class SecretBytesTest {

    @Test
    void closingOverwritesTheBytesItOwns() {
        byte[] bytes = {1, 2, 3};
        SecretBytes secret = SecretBytes.owning(bytes);
        secret.close();
        assertThat(bytes).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(secret::copyBytes);
    }

    @Test
    void aCopyOutlivesTheFirst() {
        SecretBytes first = SecretBytes.owning(new byte[] {1, 2, 3});
        try (SecretBytes second = first.copy()) {
            assertThat(second.sameAs(first)).isTrue();
            first.close();
            assertThat(second.copyBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void tellsOtherBytesApart() {
        try (SecretBytes one = SecretBytes.owning(new byte[] {1});
                SecretBytes two = SecretBytes.owning(new byte[] {2})) {
            assertThat(one.sameAs(two)).isFalse();
        }
    }

    @Test
    void printsNothingOfItself() {
        try (SecretBytes secret =
                SecretBytes.owning("tell-nobody".getBytes(StandardCharsets.UTF_8))) {
            assertThat(new Lookup.Found(secret).toString())
                    .doesNotContain("tell")
                    .contains("not shown");
        }
    }

    @Test
    void nothingIsNoSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretBytes.owning(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "vault, ''",
        "'', id",
        "Vault, id",
        "vault, ../id",
        "vault, .id",
        "vault, a b",
        "vault, ä",
        "account, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    void refusesNamesThatCouldLeaveTheFolderOrTheAttributes(String purpose, String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(purpose, id));
    }
}
