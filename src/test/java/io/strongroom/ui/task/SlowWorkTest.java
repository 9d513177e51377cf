package io.strongroom.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// When slow work is spoken of, and who gets what it comes to.
class SlowWorkTest {

    private final ManualTicker ticker = new ManualTicker();
    private final PausedTaskRunner tasks = new PausedTaskRunner();
    private final List<String> got = new ArrayList<>();
    private final List<String> putAway = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private final SlowWork<String> work = new SlowWork<>(tasks, ticker, putAway::add);

    @Test
    void workThatIsOverAtOnceIsNeverSpokenOf() {
        SlowWork<String> fast = new SlowWork<>(new DirectTaskRunner(), ticker, putAway::add);

        fast.start("a", () -> "A", got::add, failures::add);
        ticker.pass(2);

        assertThat(fast.slowProperty().get()).isEmpty();
        assertThat(fast.isUnderWay()).isFalse();
        assertThat(ticker.waiting()).isZero();
        assertThat(got).containsExactly("A");
        assertThat(putAway).isEmpty();
    }

    @Test
    void nameIsGivenAfterASecondAndTakenBackAtTheEnd() {
        start("a");
        assertThat(work.slowProperty().get()).isEmpty();
        ticker.pass(1);
        assertThat(work.slowProperty().get()).contains("a");

        tasks.last().finish();

        assertThat(work.slowProperty().get()).isEmpty();
        assertThat(got).containsExactly("A");
    }

    @Test
    void failureEndsItToo() {
        work.start(
                "a",
                () -> {
                    throw new IOException("gone");
                },
                got::add,
                failures::add);
        ticker.pass(1);

        tasks.last().finish();

        assertThat(work.slowProperty().get()).isEmpty();
        assertThat(work.isUnderWay()).isFalse();
        assertThat(failures).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void outcomeThatComesAfterItWasGivenUpIsPutAway() {
        start("a");
        assertThat(work.cancel()).isTrue();

        tasks.last().finish();

        assertThat(putAway).containsExactly("A");
        assertThat(got).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(work.cancel()).isFalse();
    }

    @Test
    void outcomeThatWasNotToldYetIsPutAwayWhenItIsGivenUp() {
        start("a");
        PausedTaskRunner.Held held = tasks.last().work();

        work.cancel();
        held.deliver();

        assertThat(putAway).containsExactly("A");
        assertThat(got).isEmpty();
    }

    @Test
    void nextWorkTakesThePlaceOfTheOneUnderWay() {
        start("a");
        PausedTaskRunner.Held first = tasks.last();
        start("b");
        first.finish();
        ticker.pass(1);
        assertThat(work.slowProperty().get()).contains("b");

        tasks.last().finish();

        assertThat(got).containsExactly("B");
        assertThat(putAway).containsExactly("A");
    }

    private void start(String name) {
        work.start(name, () -> name.toUpperCase(Locale.ROOT), got::add, failures::add);
    }
}
