package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Comparison;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a vault has already with the same value is left out, and says so.
class SameValueTest extends ReviewCase {

    @BeforeEach
    void storeSome() throws Exception {
        store("A", SecretValue.ofText("old"), false);
        store("B", SecretValue.ofText("old"), false);
        again(Reviews.services(client, new DirectTaskRunner()));
    }

    @Test
    void isLeftOutAndSaysSoUntilSomebodyWantsIt() throws Exception {
        paste("A=old\nB=new\nC=c\n");

        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.UPDATE, Chip.CREATE);
        assertThat(look("A").said().text()).isEqualTo("Same value already stored");
        assertThat(look("A").said().fix().orElseThrow().label()).isEqualTo("Update");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("1 new \u00B7 1 update \u00B7 1 stored already");
        assertThat(review.isEdited()).isFalse();

        review.takeFix(Reviews.row(review.rows(), "A"));
        review.scopeProperty().set(ScopeChoice.personal("Mine"));

        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.UPDATE, Chip.CREATE);
    }

    @Test
    void placeholderThatIsThereIsToldAsStored() throws Exception {
        store("TODO", SecretValue.ofText("changeme"), false);
        again(Reviews.services(client, new DirectTaskRunner()));
        paste("TODO=changeme\nA=changeme\nC=c\n");

        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.EXISTS, Chip.CREATE);
        assertThat(look("TODO").said().text()).isEqualTo("Same value already stored");
        assertThat(look("A").said().text()).startsWith("Looks like a placeholder");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("1 new \u00B7 1 stored already \u00B7 1 left out");
    }

    @Test
    void isToldInTheResultToo() throws Exception {
        paste("A=old\nB=new\n");

        review.submit();

        assertThat(chips()).containsExactly(Chip.SKIPPED, Chip.UPDATED);
        assertThat(look("A").said().text()).isEqualTo("Same value already stored");
        assertThat(look("A").said().fix()).isEmpty();
        assertThat(valueOf("B")).isEqualTo("new");
    }

    @Test
    void isLookedForAgainOnceANameOrAValueIsMended() throws Exception {
        store("DB_URL", SecretValue.ofText("here"), false);
        again(Reviews.services(client, new DirectTaskRunner()));
        paste("db-url=here\nA=`\"old\"`\n");
        assertThat(chips()).containsExactly(Chip.FIX_NAME, Chip.UPDATE);

        review.rows().mendNames();
        review.takeFix(Reviews.row(review.rows(), "A"));

        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.EXISTS);
        review.rows().rename(Reviews.row(review.rows(), "DB_URL"), "B");
        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.EXISTS);
    }

    @Test
    void isNotLookedForAtAProvider() {
        ReviewServices local = Reviews.services(client, new DirectTaskRunner());
        again(
                new ReviewServices(
                        local.client(),
                        local.tasks(),
                        local.messages(),
                        local.doctor(),
                        local.advice(),
                        local.times(),
                        true));

        paste("A=old\nB=new\n");

        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.UPDATE);
    }

    @Test
    void isFoundInTheBackgroundAndTooLateOnceItIsSent() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        again(Reviews.services(client, tasks));
        paste("A=old\n");
        tasks.started().getFirst().finish();
        tasks.started().get(1).finish();
        assertThat(chips()).containsExactly(Chip.UPDATE);

        review.submit();
        tasks.finishAll();

        assertThat(chips()).containsExactly(Chip.UPDATED);
        assertThat(review.rows().all()).extracting(Row::included).containsExactly(true);
    }

    @Test
    void untilAllAreComparedTheReviewSaysItIsStillLooking() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        again(Reviews.services(client, tasks));
        paste("A=old\n");
        tasks.started().getFirst().finish();
        tasks.started().get(1).finish();
        assertThat(said()).isEqualTo("Looking at what Personal holds\u2026");

        tasks.finishAll();

        assertThat(said()).isEqualTo("Nothing is sent before you press the button.");
    }

    @Test
    void isFoundForMoreThanAreComparedAtOnce() throws Exception {
        int many = 501;
        for (int number = 0; number < many; number++) {
            store("KEY_" + number, SecretValue.ofText("v" + number), false);
        }
        again(Reviews.services(client, new DirectTaskRunner()));

        paste(
                IntStream.range(0, many)
                        .mapToObj(number -> "KEY_" + number + "=v" + number)
                        .collect(Collectors.joining("\n")));

        assertThat(chips()).isEqualTo(Collections.nCopies(many, Chip.EXISTS));
    }

    @Test
    void isAskedWithACopyThatOutlivesTheRowAndNotTheAnswer() throws Exception {
        Review rows = new Review(Intake.ofText("A=old\nB=new\n").groups());
        rows.setScope(Scope.personal(), client.listAll(Scope.personal()));
        List<Comparison> asked = rows.comparisons();
        rows.close();

        assertThat(Comparison.ask(asked, client))
                .extracting(Comparison.Answer::same)
                .containsExactly(true, false);
        assertThatThrownBy(() -> Comparison.ask(asked, client))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows.rows()).extracting(Row::isStored).containsOnly(false);
    }

    private void again(ReviewServices services) {
        review.close();
        review = new ReviewViewModel(services, ScopeChoice.personal("Personal"), ".env");
    }

    private String said() {
        return review.headlineProperty().get().said().text();
    }
}
