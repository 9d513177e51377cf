package io.strongroom.ui.review;

import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.review.shown.RowOrder;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

/// After a sending that was stopped or went wrong, it is plain what is stored and what is not.
class StoppedSendingTest extends BatchCase {

    @Override
    String moreLines() {
        return "not-a-name=x\n";
    }

    @Test
    void whatWasStoredBeforeTheStopIsToldAndTheRestCanBeSent() throws Exception {
        stopAtTheThird();

        review.submit();

        int stored = server.stored().size();
        int others = BATCH - stored;
        assertThat(stored).isBetween(3, 10);
        assertThat(said().title()).isEqualTo("Saved %d of 40 to Personal", stored);
        assertThat(said().numbers())
                .isEqualTo("%d not sent \u00B7 1 not saved: must be fixed", others);
        assertThat(said().submit()).isEqualTo("Send the other %d", others);
        assertThat(said().said().text())
                .isEqualTo(
                        "Stopped. What was saved stays; %d are not saved and can still be sent.",
                        others);
        assertThat(look("KEY_39").chip()).isEqualTo(Chip.NOT_SENT);
        assertThat(look("KEY_39").said().text()).isEqualTo("stopped before it was sent");

        review.retry();

        assertThat(server.stored()).hasSize(BATCH).doesNotHaveDuplicates();
        assertThat(said().title()).isEqualTo("Saved 40 secrets to Personal");
        assertThat(review.canRetry()).isFalse();
    }

    @Test
    void filterShowsWhatIsNotStored() {
        server.stumbleOver("KEY_7", status(413));

        review.submit();

        assertThat(said().numbers()).isEqualTo("1 failed \u00B7 1 not saved: must be fixed");
        assertThat(said().submit()).isEqualTo("Retry the failed 1");
        assertThat(said().filter()).isEqualTo("Only unsaved (2)");
        review.rows().onlyProblemsProperty().set(true);
        assertThat(shown()).containsExactly("KEY_7", "not-a-name");
    }

    @Test
    void filterFollowsWhatASecondTryStores() {
        server.stumbleOver("KEY_7", status(413));
        review.submit();
        review.rows().onlyProblemsProperty().set(true);

        review.retry();

        assertThat(shown()).containsExactly("not-a-name");
        assertThat(said().filter()).isEqualTo("Only unsaved (1)");
    }

    @Test
    void orderByPlansIsGivenUpAndOneByResultsHolds() {
        server.stumbleOver("KEY_7", status(413));
        review.rows().orderProperty().set(RowOrder.ACTION);

        review.submit();

        assertThat(review.rows().orderProperty().get()).isEqualTo(RowOrder.ARRIVAL);
        assertThat(shown()).startsWith("KEY_0", "KEY_1").endsWith("KEY_39", "not-a-name");
        review.rows().orderProperty().set(RowOrder.ACTION);
        assertThat(shown()).startsWith("KEY_0").endsWith("KEY_39", "KEY_7", "not-a-name");
        review.rows().orderProperty().set(RowOrder.PROBLEMS);
        assertThat(shown()).startsWith("KEY_7", "not-a-name", "KEY_0");
    }

    @Test
    void filterThatWasOnDoesNotHideTheResult() {
        review.rows().onlyProblemsProperty().set(true);
        assertThat(shown()).containsExactly("not-a-name");

        review.submit();

        assertThat(review.rows().onlyProblemsProperty().get()).isFalse();
        assertThat(shown()).hasSize(BATCH + 1);
    }

    private void stopAtTheThird() {
        AtomicBoolean stopped = new AtomicBoolean();
        review.headlineProperty()
                .subscribe((Headline now) -> {
                    if (!stopped.get()
                            && review.phaseProperty().get() == Phase.SENDING
                            && now.numbers().startsWith("3 of")) {
                        stopped.set(true);
                        review.stop();
                    }
                });
    }
}
