package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Membership;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// A vault that was written by an earlier version, byte for byte, must open for ever.
class EarlierFormatTest {

    @TempDir Path home;

    @BeforeEach
    void thaw() throws Exception {
        for (String file : List.of("vault.db", "vault.key")) {
            try (InputStream frozen =
                    EarlierFormatTest.class.getResourceAsStream("format-1/" + file)) {
                Files.copy(Objects.requireNonNull(frozen, file), home.resolve(file));
            }
        }
    }

    @Test
    void opensFormat1() throws Exception {
        try (VaultStore store = VaultStore.open(home, Clock.systemUTC())) {
            Secret own = store.list(Scope.personal(), 0, 10).items().getFirst();
            assertThat(own.name()).isEqualTo("OPENAI_API_KEY");
            assertThat(own.description()).contains("used by the eval jobs");
            assertThat(own.createdAt()).isEqualTo("2026-11-24T12:00:00Z");
            assertThat(revealed(store, own.id(), Scope.personal()))
                    .isEqualTo("frozen value, kept for ever");
            Membership team = store.teams().getFirst();
            assertThat(team.name()).isEqualTo("Acme research");
            Secret shared = store.list(team.scope(), 0, 10).items().getFirst();
            assertThat(shared.name()).isEqualTo("HF_TOKEN");
            assertThat(revealed(store, shared.id(), team.scope())).isEqualTo("a second value é😀");
        }
    }
}
