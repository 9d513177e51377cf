package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.task.TaskRunner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A review over a real vault, without a toolkit. Unless a test wants it otherwise, everything is
/// done at once.
abstract class ReviewCase {

    @TempDir Path home;

    SecretsClient client;
    ReviewViewModel review;
    LocalVaultServer vault;

    @BeforeEach
    void openVault() throws Exception {
        vault = new LocalVaultServer(home);
        client = vault.client();
        review = review(new DirectTaskRunner(), "the clipboard");
    }

    @AfterEach
    void closeVault() {
        review.close();
        client.close();
        vault.close();
    }

    ReviewViewModel review(TaskRunner tasks, String source) {
        return new ReviewViewModel(
                Reviews.services(client, tasks), ScopeChoice.personal("Personal"), source);
    }

    void paste(String text) {
        review.read(_ -> Intake.ofText(text), failure -> assertThat(failure).isNull());
    }

    List<Chip> chips() {
        return Reviews.chips(review);
    }

    List<String> shown() {
        return Reviews.names(review.rows());
    }

    RowLook look(String name) {
        return review.lookOf(Reviews.row(review.rows(), name));
    }

    // What the vault holds

    void store(String name, Checked<SecretValue> checked, boolean file) throws Exception {
        if (checked instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            try (NewSecret secret =
                    new NewSecret(
                            new SecretName(name),
                            value,
                            file,
                            Optional.empty(),
                            Scope.personal())) {
                client.create(secret);
            }
        }
    }

    List<String> stored() throws Exception {
        return client.listAll(Scope.personal()).stream().map(Secret::name).toList();
    }

    Secret secret(String name) throws Exception {
        return client.listAll(Scope.personal()).stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String valueOf(String name) throws Exception {
        try (SecretValue value = client.reveal(secret(name).id(), Scope.personal())) {
            return value.reveal();
        }
    }
}
