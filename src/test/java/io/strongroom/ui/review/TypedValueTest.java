package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.Test;

/// In the place of a placeholder the user types the value where the row says so.
class TypedValueTest extends ReviewCase {

    @Test
    void typedValueIsSavedInThePlaceOfAPlaceholder() throws Exception {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        Row row = ask("HF_TOKEN");
        assertThat(review.isEdited()).isFalse();

        type("hf_first line\nand a second");
        review.typed().end();

        assertThat(review.typed().rowProperty().get()).isEmpty();
        assertThat(review.typed().textProperty().get()).isEmpty();
        assertThat(review.lookOf(row).said().text()).doesNotContain("placeholder");
        assertThat(review.lookOf(row).size()).isEqualTo("26 B");
        assertThat(review.isEdited()).isTrue();
        review.submit();
        assertThat(valueOf("HF_TOKEN")).isEqualTo("hf_first line\nand a second");
    }

    @Test
    void valueIsTheRowsWithEachKeystroke() {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        Row row = ask("HF_TOKEN");

        type("h");
        type("hf");

        assertThat(row.candidate().value().reveal()).isEqualTo("hf");
        type("");
        assertThat(row.candidate().value().reveal()).isEqualTo("changeme");
    }

    @Test
    void cancellingLeavesWhatArrived() {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        Row row = ask("HF_TOKEN");
        type("hf");

        review.typed().cancel();

        assertThat(row.candidate().value().reveal()).isEqualTo("changeme");
        assertThat(review.typed().rowProperty().get()).isEmpty();
        assertThat(fix(row)).isEqualTo("Type the value\u2026");
        assertThat(chips()).containsExactly(Chip.CREATE, Chip.CREATE);
    }

    @Test
    void typedValueUpdatesWhatAPlaceholderWouldNotHave() throws Exception {
        store("HF_TOKEN", SecretValue.ofText("old"), false);
        review.close();
        review = review(new DirectTaskRunner(), ".env");
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.CREATE);
        ask("HF_TOKEN");

        type("new");
        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.CREATE);
        review.typed().cancel();
        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.CREATE);
        ask("HF_TOKEN");
        type("new");
        review.typed().end();
        review.submit();

        assertThat(valueOf("HF_TOKEN")).isEqualTo("new");
    }

    @Test
    void rowThatWasLeftOutIsTakenInOnceItsValueIsTyped() {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        Row row = Reviews.row(review.rows(), "HF_TOKEN");
        review.rows().include(row, false);
        review.takeFix(row);
        type("h");
        assertThat(row.included()).isFalse();

        review.typed().end();

        assertThat(row.included()).isTrue();
    }

    @Test
    void endingWithNothingTypedChangesNothing() {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        Row row = Reviews.row(review.rows(), "HF_TOKEN");
        review.rows().include(row, false);
        review.takeFix(row);

        review.typed().end();

        assertThat(row.included()).isFalse();
        assertThat(row.candidate().value().reveal()).isEqualTo("changeme");
    }

    private Row ask(String name) {
        Row row = Reviews.row(review.rows(), name);
        review.takeFix(row);
        assertThat(review.typed().rowProperty().get()).contains(row);
        return row;
    }

    private void type(String text) {
        review.typed().textProperty().set(text);
    }

    private String fix(Row row) {
        return review.lookOf(row).said().fix().orElseThrow().label();
    }
}
