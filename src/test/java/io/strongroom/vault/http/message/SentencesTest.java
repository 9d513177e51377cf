package io.strongroom.vault.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.VaultProblem;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class SentencesTest {

    private static final Path PLACE = Path.of("home", "ada", "vault.db");

    private static final List<VaultProblem> PROBLEMS =
            List.of(
                    new VaultProblem.NotAVault(PLACE),
                    new VaultProblem.Damaged(PLACE),
                    new VaultProblem.NewerFormat(PLACE, 2, 1),
                    new VaultProblem.KeyMissing(PLACE),
                    new VaultProblem.KeyDoesNotFit(PLACE),
                    new VaultProblem.ReadOnly(PLACE),
                    new VaultProblem.Locked(PLACE),
                    new VaultProblem.WayInWrong(PLACE),
                    new VaultProblem.TooLittleMemory(PLACE, 64),
                    new VaultProblem.KeyringDoesNotAnswer(PLACE, VaultProblem.KeyringFault.LOCKED),
                    new VaultProblem.KeyringTakesNoKey(PLACE, VaultProblem.KeyringFault.LOCKED),
                    new VaultProblem.Unreadable(PLACE),
                    new VaultProblem.DiskFull(PLACE),
                    new VaultProblem.Busy(PLACE),
                    new VaultProblem.SecretDamaged(PLACE, "ada"));

    @Test
    void everyProblemOfTheVaultHasItsOwnSentenceWhichNamesNoPath() {
        assertThat(PROBLEMS).hasSize(VaultProblem.class.getPermittedSubclasses().length);
        assertThat(PROBLEMS)
                .extracting(Sentences::of)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence ->
                        assertThat(sentence).endsWith(".").doesNotContain("ada", "vault.db"));
    }
}
