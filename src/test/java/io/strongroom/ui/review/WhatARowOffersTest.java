package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Every row that needs something says what to do, or does it on one press.
class WhatARowOffersTest extends ReviewCase {

    @Test
    void pastedTokenWaitsForAName() {
        paste("sk-proj-canary0123456789");
        Row row = only();

        assertThat(row.name()).isEmpty();
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.FIX_NAME);
        assertThat(said(row)).isEqualTo("Give it a name, for example OPENAI_API_KEY");
        assertThat(fix(row)).isEmpty();

        review.rows().rename(row, "OPENAI_API_KEY");
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.CREATE);
        assertThat(review.lookOf(row).was()).isEmpty();
    }

    @Test
    void linesAroundABadOneAreKeptAndItsNumberIsTold() {
        paste("A=1\nB=2\nthis is no line\nC=3\n");

        assertThat(review.rows().shown()).extracting(Row::name).containsExactly("A", "B", "C");
        assertThat(review.notes().sentences())
                .singleElement()
                .asString()
                .startsWith("the clipboard, line 3: ");
    }

    @Test
    void mendedNameTellsWhatItWas() {
        paste("1ST=a\nOTHER=b\n");
        Row row = review.rows().all().getFirst();
        assertThat(review.lookOf(row).was()).isEmpty();

        review.takeFix(row);

        assertThat(row.name()).isEqualTo("KEY_1ST");
        assertThat(review.lookOf(row).was()).isEqualTo("was 1ST");
        assertThat(review.lookOf(row).spoken()).startsWith("KEY_1ST, was 1ST, ");
        review.rows().rename(row, "1ST");
        assertThat(review.lookOf(row).was()).isEmpty();
    }

    @Test
    void nameThatNothingCanBeMadeOfIsToldInASentence() {
        paste("123=a\nOTHER=b\n");
        Row row = review.rows().all().getFirst();

        assertThat(fix(row)).isEmpty();
        assertThat(said(row)).isEqualTo(review.lookOf(row).detail()).contains("A\u2013Z");
    }

    @Test
    void whatIsThereIsLeftOutOnOnePressAndUpdatedOnOne() throws Exception {
        store("A", SecretValue.ofText("old"), false);
        store("B", SecretValue.ofText("old"), false);
        review.close();
        review = review(new DirectTaskRunner(), ".env");
        paste("A=new-1\nB=new-2\nC=new-3\n");
        assertThat(submit()).isEqualTo("Save 1 new and update 2 in Personal");
        assertThat(review.rows().updates()).isEqualTo(2);

        review.rows().leaveOutUpdates();

        assertThat(submit()).isEqualTo("Save 1 to Personal");
        assertThat(review.rows().updates()).isZero();
        Row row = Reviews.row(review.rows(), "A");
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.EXISTS);
        assertThat(said(row)).startsWith("exists, last updated ");
        assertThat(fix(row).orElseThrow().label()).isEqualTo("Update");
        review.takeFix(row);
        review.rows().include(Reviews.row(review.rows(), "C"), false);
        assertThat(submit()).isEqualTo("Update 1 in Personal");
        review.submit();
        assertThat(valueOf("A")).isEqualTo("new-1");
        assertThat(valueOf("B")).isEqualTo("old");
        RowLook skipped = review.lookOf(Reviews.row(review.rows(), "B"));
        assertThat(skipped.chip()).isEqualTo(Chip.SKIPPED);
        assertThat(skipped.said().text()).startsWith("exists, last updated ");
        assertThat(skipped.said().fix()).isEmpty();
        assertThat(stored()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void placeholderTakesThePlaceOfWhatIsThereOnlyWhenAsked() throws Exception {
        store("TOKEN", SecretValue.ofText("hf_canary"), false);
        review.close();
        review = review(new DirectTaskRunner(), ".env");
        paste("TOKEN=changeme\nOTHER=changeme\n");
        Row row = Reviews.row(review.rows(), "TOKEN");
        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.CREATE);
        assertThat(submit()).isEqualTo("Save 1 to Personal");
        assertThat(review.isEdited()).isFalse();

        review.rows().include(row, true);

        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.CREATE);
        review.scopeProperty().set(ScopeChoice.personal("Mine"));
        assertThat(chips()).containsExactly(Chip.UPDATE, Chip.CREATE);
    }

    @Test
    void placeholderWhoseMendedNameIsThereIsLeftOut() throws Exception {
        store("DB_URL", SecretValue.ofText("old"), false);
        review.close();
        review = review(new DirectTaskRunner(), ".env");
        paste("db-url=changeme\nOTHER=1\n");

        review.rows().mendNames();

        assertThat(shown()).containsExactly("DB_URL", "OTHER");
        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.CREATE);
    }

    @Test
    void placeholdersAreLeftOutOnOnePress() {
        paste("A=changeme\nGOOD=1\nB=<token>\nC=changeme\n");
        review.rows().include(Reviews.row(review.rows(), "C"), false);
        assertThat(review.rows().placeholders()).isEqualTo(2);

        review.rows().leaveOutPlaceholders();

        assertThat(chips()).containsExactly(Chip.SKIP, Chip.CREATE, Chip.SKIP, Chip.SKIP);
        assertThat(review.rows().placeholders()).isZero();
        assertThat(submit()).isEqualTo("Save 1 to Personal");
        assertThat(review.isEdited()).isTrue();
    }

    private String submit() {
        return review.headlineProperty().get().submit();
    }

    @Test
    void textThatWouldOverwriteAFileGetsAFreeNameOnOnePress() throws Exception {
        store("KUBECONFIG", SecretValue.ofFile(new byte[] {1, 2, 3}), true);
        review.close();
        review = review(new DirectTaskRunner(), "the clipboard");
        paste("KUBECONFIG=a\nOTHER=b\n");
        Row row = review.rows().all().getFirst();
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.BLOCKED);
        assertThat(said(row)).isEqualTo("a file has this name");
        assertThat(fix(row).orElseThrow().label()).isEqualTo("Use KUBECONFIG_2");

        review.takeFix(row);

        assertThat(row.name()).isEqualTo("KUBECONFIG_2");
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.CREATE);
    }

    @Test
    void whatCannotBeMendedHereCanBeLeftOut() {
        paste("WANDB_API_KEY=changeme\nDATABASE_URL=${HOST}/x\nGOOD=b\n");
        assertThat(review.headlineProperty().get().filter()).isEqualTo("To look at (2)");
        Row placeholder = review.rows().all().getFirst();
        Row unexpanded = review.rows().all().get(1);
        assertThat(fix(unexpanded).orElseThrow().label()).isEqualTo("Leave out");

        review.rows().include(placeholder, false);
        review.takeFix(unexpanded);

        assertThat(review.lookOf(placeholder).chip()).isEqualTo(Chip.SKIP);
        assertThat(review.lookOf(unexpanded).chip()).isEqualTo(Chip.SKIP);
        assertThat(fix(unexpanded)).isEmpty();
        assertThat(review.headlineProperty().get().filter()).isEmpty();
        assertThat(review.headlineProperty().get().numbers()).isEqualTo("1 new \u00B7 2 left out");
    }

    @Test
    void everyWarningCanBeDealtWithOnOnePress() {
        paste(
                """
                PLACEHOLDER=changeme
                OPENAI_API_KEY=hf_abcdefghijklmnopqrstuvwxyzABCDEF12
                QUOTED=`"kept"`
                UNEXPANDED=${HOME}
                db-url=a
                TWICE=1
                GOOD=1
                """);
        review.rows().rename(Reviews.row(review.rows(), "GOOD"), "TWICE");

        List<FieldMessage> doubts =
                review.rows().all().stream()
                        .map(row -> review.lookOf(row).said())
                        .filter(said -> said.severity() != Severity.HINT)
                        .toList();

        assertThat(doubts).hasSize(7).allSatisfy(said -> assertThat(said.fix()).isPresent());
    }

    private Row only() {
        assertThat(review.rows().all()).hasSize(1);
        return review.rows().all().getFirst();
    }

    private String said(Row row) {
        return review.lookOf(row).said().text();
    }

    private Optional<Fix> fix(Row row) {
        return review.lookOf(row).said().fix();
    }
}
