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
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.task.TaskRunner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Names that somebody else takes between the review and its sending, over a real vault.
class NameTakenMeanwhileTest {

    @TempDir Path home;

    private LocalVaultServer vault;
    private SecretsClient client;
    private ReviewViewModel review;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(home);
        client = vault.client();
        review = review(new DirectTaskRunner());
    }

    @AfterEach
    void close() {
        review.close();
        client.close();
        vault.close();
    }

    @Test
    void rowUpdatesWhatTookItsNameOnAPressAndARetry() throws Exception {
        store("TAKEN", SecretValue.ofText("theirs"), false);
        review.submit();
        assertThat(chips()).containsExactly(Chip.CREATED, Chip.FAILED);
        assertThat(fix().orElseThrow().label()).isEqualTo("Update instead");

        review.takeFix(taken());
        assertThat(chips()).containsExactly(Chip.CREATED, Chip.UPDATE);
        assertThat(look().detail()).isEqualTo("A retry updates what is there.");
        assertThat(valueOf("TAKEN")).isEqualTo("theirs");
        assertThat(review.headlineProperty().get().submit()).isEqualTo("Retry the failed 1");
        review.retry();

        assertThat(chips()).containsExactly(Chip.CREATED, Chip.UPDATED);
        assertThat(valueOf("TAKEN")).isEqualTo("ours");
        assertThat(review.canRetry()).isFalse();
    }

    @Test
    void nameThatIsFreeAgainIsCreated() throws Exception {
        store("TAKEN", SecretValue.ofText("theirs"), false);
        review.submit();
        client.delete(secret("TAKEN").id(), Scope.personal());

        review.takeFix(taken());
        assertThat(chips()).containsExactly(Chip.CREATED, Chip.CREATE);
        review.retry();

        assertThat(valueOf("TAKEN")).isEqualTo("ours");
    }

    @Test
    void fileThatTookTheNameIsNotUpdatedByAText() throws Exception {
        store("TAKEN", SecretValue.ofFile("f".getBytes(StandardCharsets.UTF_8)), true);
        review.submit();

        review.takeFix(taken());

        assertThat(chips()).containsExactly(Chip.CREATED, Chip.FAILED);
        assertThat(look().said().text()).isEqualTo("a file has this name");
        assertThat(fix()).isEmpty();
    }

    @Test
    void lookThatFailsIsToldAndCanBeMadeAgain() throws Exception {
        store("TAKEN", SecretValue.ofText("theirs"), false);
        review.submit();
        vault.close();

        review.takeFix(taken());

        assertThat(review.headlineProperty().get().said().isBad()).isTrue();
        assertThat(fix()).isPresent();
        vault = new LocalVaultServer(home);
    }

    @Test
    void lookThatIsOvertakenByARetryChangesNothing() throws Exception {
        review.close();
        PausedTaskRunner tasks = new PausedTaskRunner();
        review = review(tasks);
        tasks.started().getFirst().finish();
        tasks.last().finish();
        store("TAKEN", SecretValue.ofText("theirs"), false);
        review.submit();
        tasks.last().finish();

        review.takeFix(taken());
        PausedTaskRunner.Held look = tasks.last();
        review.retry();

        assertThat(look.isCancelled()).isTrue();
        tasks.last().finish();
        assertThat(chips()).containsExactly(Chip.CREATED, Chip.FAILED);
        assertThat(valueOf("TAKEN")).isEqualTo("theirs");
    }

    private ReviewViewModel review(TaskRunner tasks) {
        ReviewViewModel made =
                new ReviewViewModel(
                        Reviews.services(client, tasks),
                        ScopeChoice.personal("Personal"),
                        "the clipboard");
        made.read(
                _ -> Intake.ofText("FREE=ours\nTAKEN=ours\n"),
                failure -> assertThat(failure).isNull());
        return made;
    }

    private Row taken() {
        return Reviews.row(review.rows(), "TAKEN");
    }

    private RowLook look() {
        return review.lookOf(taken());
    }

    private Optional<FieldMessage.Fix> fix() {
        return look().said().fix();
    }

    private List<Chip> chips() {
        return review.rows().shown().stream().map(row -> review.lookOf(row).chip()).toList();
    }

    private Secret secret(String name) throws Exception {
        return client.listAll(Scope.personal()).stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String valueOf(String name) throws Exception {
        try (SecretValue value = client.reveal(secret(name).id(), Scope.personal())) {
            return value.reveal();
        }
    }

    private void store(String name, Checked<SecretValue> checked, boolean file) throws Exception {
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
}
