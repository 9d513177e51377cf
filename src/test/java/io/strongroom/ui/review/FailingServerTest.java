package io.strongroom.ui.review;

import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.Test;

import java.util.Collections;

/// A batch of forty over HTTP, when the server does not play along.
class FailingServerTest extends BatchCase {

    @Test
    void halfThatIsRefusedIsToldRowByRowAndSentAgainAlone() throws Exception {
        for (int number = 0; number < BATCH; number += 2) {
            server.stumbleOver(name(number), status(413));
        }

        review.submit();

        for (int row = 0; row < BATCH; row++) {
            assertThat(chips().get(row)).isEqualTo(row % 2 == 0 ? Chip.FAILED : Chip.CREATED);
        }
        assertThat(said().title()).isEqualTo("Saved 20 of 40 to Personal");
        assertThat(said().submit()).isEqualTo("Retry the failed 20");
        assertThat(server.stored()).hasSize(20);

        review.retry();

        assertThat(chips()).containsOnly(Chip.CREATED);
        assertThat(server.stored()).hasSize(BATCH);
        assertThat(Collections.frequency(server.asked(), name(1))).isEqualTo(1);
    }

    @Test
    void serverThatBreaksOffMidwayLeavesTheRestToARetry() throws Exception {
        server.breakAfter(10);

        review.submit();

        assertThat(review.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(chips().subList(0, 10)).containsOnly(Chip.CREATED);
        assertThat(chips().get(10)).isEqualTo(Chip.UNKNOWN);
        assertThat(chips().subList(11, BATCH)).containsOnly(Chip.NOT_SENT);
        assertThat(said().title()).isEqualTo("Saved 10 of 40 to Personal");
        assertThat(said().refusal())
                .isEqualTo(
                        "No answer came, and nothing more was sent. A retry looks first for what"
                                + " has arrived.");
        assertThat(review.lookOf(review.rows().shown().get(10)).said().text())
                .isEqualTo("No answer came: it may be in Personal. A retry looks first.");

        server.comeBack();
        review.retry();

        assertThat(chips()).containsOnly(Chip.CREATED);
        assertThat(server.stored()).hasSize(BATCH).doesNotHaveDuplicates();
        assertThat(said().title()).isEqualTo("Saved 40 secrets to Personal");
    }

    @Test
    void oneRefusalOfAllIsToldOnceAboveTheRows() {
        server.stumbleOver(name(0), status(401));

        review.submit();

        assertThat(said().refusal()).startsWith("The server does not accept the API key");
        assertThat(chips()).contains(Chip.FAILED).contains(Chip.NOT_SENT);
        assertThat(review.unsent())
                .allSatisfy(row -> {
                    assertThat(review.lookOf(row).said().text()).isEqualTo("as told above");
                    assertThat(review.lookOf(row).detail()).isEqualTo(said().refusal());
                });

        review.retry();

        assertThat(said().refusal()).isEmpty();
        assertThat(said().title()).isEqualTo("Saved 40 secrets to Personal");
    }

    @Test
    void refusalOfOneRowStaysThere() {
        server.stumbleOver(name(3), status(413));

        review.submit();

        assertThat(said().refusal()).isEmpty();
        assertThat(look(name(3)).said().text()).isNotEqualTo("as told above").isNotEmpty();
    }

    @Test
    void serverThatIsStillGoneLosesNothingThatWasSaid() throws Exception {
        server.breakAfter(10);
        review.submit();

        review.retry();

        assertThat(chips().subList(0, 10)).containsOnly(Chip.CREATED);
        assertThat(chips().subList(10, BATCH)).containsOnly(Chip.UNKNOWN, Chip.NOT_SENT);
        assertThat(review.canRetry()).isTrue();
    }
}
