package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.review.Row;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Names that somebody else takes between the review and its sending, over a real vault.
class NameTakenMeanwhileTest extends ReviewCase {

    private static final String BOTH = "FREE=ours\nTAKEN=ours\n";

    @BeforeEach
    void pasteTwo() {
        paste(BOTH);
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
        review = review(tasks, "the clipboard");
        paste(BOTH);
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

    private Row taken() {
        return Reviews.row(review.rows(), "TAKEN");
    }

    private RowLook look() {
        return review.lookOf(taken());
    }

    private Optional<FieldMessage.Fix> fix() {
        return look().said().fix();
    }
}
