package io.strongroom.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Identity;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class PermissionWordsTest {

    private final PermissionWords words = new PermissionWords(new Messages(Locale.ENGLISH));

    @Test
    void saysWhoseAKeyIsByWhatTheServerTells() {
        assertThat(owner(Optional.of("Ada"), Optional.of("ada@example.com")))
                .isEqualTo("Ada · ada@example.com");
        assertThat(owner(Optional.empty(), Optional.of("ada@example.com")))
                .isEqualTo("ada@example.com");
    }

    @Test
    void saysThatAnIdIsOneWhereTheServerTellsNoName() {
        assertThat(owner(Optional.empty(), Optional.of(" ")))
                .isEqualTo("user 3fa8, who has no name there");
    }

    private String owner(Optional<String> name, Optional<String> email) {
        return words.owner(new Identity("3fa8", name, email, Map.of()));
    }
}
