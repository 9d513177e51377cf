package io.strongroom.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Violation;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.recognition.Recognised.Form;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class ReviewTest {

    @Test
    void createsWhatIsNewAndUpdatesWhatIsThere() {
        try (Review review = Reviews.of(Reviews.env("A", "B"))) {
            assertThat(review.scope()).isEqualTo(Scope.personal());
            review.setScope(new Scope.Team("t"), List.of(Reviews.stored("B", false)));
            Row a = review.rows().getFirst();
            Row b = review.rows().getLast();
            assertThat(a.state()).isEqualTo(State.NEW);
            assertThat(a.action()).isEqualTo(Action.CREATE);
            assertThat(a.existing()).isEmpty();
            assertThat(b.state()).isEqualTo(State.TAKEN);
            assertThat(b.action()).isEqualTo(Action.UPDATE);
            assertThat(b.existing()).contains(Reviews.stored("B", false));
            assertThat(review.scope()).isEqualTo(new Scope.Team("t"));
            assertCounts(review, 1, 1, 0);
        }
    }

    @Test
    void judgesAgainstTheScopeThatWasSetLast() {
        try (Review review = Reviews.of(Reviews.env("A"))) {
            review.setScope(Scope.personal(), List.of(Reviews.stored("A", false)));
            review.setScope(new Scope.Team("t"), List.of());
            assertThat(review.rows().getFirst().state()).isEqualTo(State.NEW);
            assertCounts(review, 1, 0, 0);
        }
    }

    @Test
    void leavesARowWithABadNameOutUntilItIsGood() {
        try (Review review = Reviews.of(Reviews.env("db-url"))) {
            Row row = review.rows().getFirst();
            assertThat(row.included()).isFalse();
            assertThat(row.action()).isEqualTo(Action.SKIP);
            assertThat(row.nameProblems()).containsExactly(new Violation.NameStart('d'));
            assertThat(row.problem())
                    .contains(new RowProblem.BadName(new Violation.NameStart('d')));
            review.rename(row, review.suggestedName(row).orElseThrow());
            assertThat(row.name()).isEqualTo("DB_URL");
            assertThat(row.included()).isTrue();
            assertThat(row.problem()).isEmpty();
            assertThat(review.suggestedName(row)).isEmpty();
            assertCounts(review, 1, 0, 0);
        }
    }

    @Test
    void sendsNoneOfTwoRowsWithOneName() {
        try (Review review = Reviews.of(Reviews.env("A", "A", "B"))) {
            Row first = review.rows().get(0);
            Row second = review.rows().get(1);
            assertThat(first.problem())
                    .contains(new RowProblem.TwiceHere(second.candidate().origin()));
            assertThat(second.state()).isEqualTo(State.TWICE_HERE);
            assertCounts(review, 1, 0, 2);
            assertThat(review.include(second, false)).containsExactly(second, first);
            assertThat(first.state()).isEqualTo(State.NEW);
            assertThat(second.state()).as("left out, so in nobody's way").isEqualTo(State.NEW);
            assertCounts(review, 2, 0, 1);
            assertThat(review.include(second, true)).containsExactly(second, first);
            assertCounts(review, 1, 0, 2);
        }
    }

    @Test
    void mendsNoNameToThatOfAnother() {
        try (Review review = Reviews.of(Reviews.env("DB_URL", "db-url", "db.url", "ok-key"))) {
            assertThat(review.suggestedName(review.rows().get(1))).contains("DB_URL_2");

            review.mendNames();

            assertThat(review.rows())
                    .extracting(Row::name)
                    .containsExactly("DB_URL", "DB_URL_2", "DB_URL_3", "OK_KEY");
            assertCounts(review, 4, 0, 0);
        }
    }

    @Test
    void tellsWhereTheRowOfTheSameNameIs() {
        List<Candidate> keys = IntStream.rangeClosed(1, 4).mapToObj(ReviewTest::inLine).toList();
        try (Review review = Reviews.of(Reviews.group(keys))) {
            Row first = review.rows().get(0);
            assertThat(twin(first)).isEqualTo(review.rows().get(2).candidate().origin());
            assertThat(twin(review.rows().get(3))).isEqualTo(first.candidate().origin());
            review.rename(review.rows().get(2), "C");
            assertThat(twin(first)).isEqualTo(review.rows().get(3).candidate().origin());
        }
    }

    /// All but the second have one name.
    private static Candidate inLine(int line) {
        Candidate key = Reviews.text(line == 2 ? "B" : "A", "value " + line);
        return new Candidate(
                Origin.of(Path.of("/project/.env")).atLine(line),
                key.kind(),
                key.proposedName(),
                key.value(),
                key.isFile(),
                key.bytes());
    }

    private static Origin twin(Row row) {
        return row.problem().orElseThrow() instanceof RowProblem.TwiceHere(Origin other)
                ? other
                : Origin.pasted();
    }

    @Test
    void tellsWhichRowsAChangeTouches() {
        try (Review review = Reviews.of(Reviews.env("A", "B", "C", "C", "C"))) {
            Row a = review.rows().get(0);
            Row b = review.rows().get(1);
            Row c = review.rows().get(2);
            assertThat(review.rename(a, "AA")).containsExactly(a);
            assertThat(review.rename(a, "B")).containsExactly(a, b);
            assertThat(review.rename(a, "C")).containsExactly(a, b);
            assertThat(review.rename(c, "B")).containsExactly(c, b);
        }
    }

    @Test
    void cannotMakeATextOfAFileOrAFileOfAText() {
        try (Review review =
                Reviews.of(Reviews.env("A"), Reviews.whole(Reviews.file("F", Path.of("/p/f"))))) {
            review.setScope(
                    Scope.personal(),
                    List.of(Reviews.stored("A", true), Reviews.stored("F", false)));
            assertThat(review.rows())
                    .allSatisfy(row -> {
                        assertThat(row.state()).isEqualTo(State.TAKEN);
                        assertThat(row.included()).isFalse();
                        assertThat(row.problem())
                                .contains(new RowProblem.OtherKind(row.existing().orElseThrow()));
                    });
            assertThat(review.suggestedName(review.rows().getFirst())).contains("A_2");
            assertCounts(review, 0, 0, 2);
        }
    }

    @Test
    void suggestsNamesThatAreFree() {
        try (Review review =
                Reviews.of(
                        Reviews.whole(Reviews.file("KUBECONFIG", Path.of("/a/prod.yaml"))),
                        Reviews.whole(Reviews.file("KUBECONFIG", Path.of("/b/dev.yaml"))),
                        Reviews.whole(Reviews.file("TLS_KEY", Path.of("/a/tls.key"))),
                        Reviews.whole(Reviews.file("TLS_KEY", Path.of("/b/tls.key"))),
                        Reviews.env("X", "X", "X_2"))) {
            review.setScope(
                    Scope.personal(),
                    List.of(Reviews.stored("A_TLS_KEY", true), Reviews.stored("X_3", false)));
            assertThat(review.rows())
                    .extracting(row -> review.suggestedName(row).orElse("none"))
                    .containsExactly(
                            "PROD_YAML",
                            "DEV_YAML",
                            "TLS_KEY_2",
                            "B_TLS_KEY",
                            "X_4",
                            "X_4",
                            "none");
        }
    }

    @Test
    void keepsASuggestedNameWithinTheLimit() {
        String longest = "N".repeat(255);
        try (Review review = Reviews.of(Reviews.env(longest, longest))) {
            assertThat(review.suggestedName(review.rows().getFirst()))
                    .contains("N".repeat(253) + "_2");
        }
    }

    @Test
    void takesAllInOrNone() {
        try (Review review = Reviews.of(Reviews.env("A", "b c", "C"))) {
            review.includeAll(review.rows(), false);
            assertCounts(review, 0, 0, 3);
            review.includeAll(review.rows(), true);
            assertCounts(review, 2, 0, 1);
        }
    }

    @Test
    void whatOnlyItsNameKeptOutJoinsOnceThatIsMendedThoughAllWereLeftOut() {
        try (Review review = Reviews.of(Reviews.env("A", "b c", "C"))) {
            review.include(review.rows().getLast(), false);
            review.rename(review.rows().getLast(), "c d");
            review.includeAll(review.rows(), false);

            review.mendNames();

            assertThat(names(review)).containsExactly("A", "B_C", "C_D");
            assertThat(review.rows()).extracting(Row::included).containsExactly(false, true, false);
        }
    }

    @Test
    void switchesBetweenKeysAndOneFileAndForgetsNothing() {
        try (Review review = Reviews.of(Reviews.env("A", "B"), Reviews.env("ENV"))) {
            Group group = review.groups().getFirst();
            review.rename(review.rows().getFirst(), "RENAMED");
            review.choose(group, Form.WHOLE);
            assertThat(names(review)).containsExactly("ENV", "ENV");
            assertThat(group.form()).isEqualTo(Form.WHOLE);
            assertThat(review.rows().getFirst().candidate().isFile()).isTrue();
            assertCounts(review, 0, 0, 2);
            review.choose(group, Form.KEYS);
            assertThat(names(review)).containsExactly("RENAMED", "B", "ENV");
            assertCounts(review, 3, 0, 0);
        }
    }

    @Test
    void hasNoFormThatWasNotRecognised() {
        try (Review review = Reviews.of(Reviews.whole(Reviews.file("F", Path.of("/f"))))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> review.choose(review.groups().getFirst(), Form.KEYS));
        }
    }

    @Test
    void mendsATextAndOverwritesWhatItWas() {
        try (Review review = Reviews.of(Reviews.group(List.of(Reviews.text("A", "token\n"))))) {
            Row row = review.rows().getFirst();
            var before = row.candidate();
            Advice advice = row.advice().getFirst();
            assertThat(advice).isInstanceOf(Advice.TrailingLineBreak.class);
            review.applyFix(row, advice);
            assertThat(row.candidate().value().reveal()).isEqualTo("token");
            assertThat(row.candidate().bytes()).isEqualTo(5);
            assertThat(row.candidate().origin()).isEqualTo(before.origin());
            assertThat(row.advice()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> before.value().reveal());
        }
    }

    @Test
    void neverTouchesTheBytesOfAFile() {
        try (Review review = Reviews.of(Reviews.whole(Reviews.file("F", Path.of("/f"))))) {
            Row row = review.rows().getFirst();
            String before = row.candidate().value().reveal();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> review.applyFix(row, new Advice.TrailingLineBreak()));
            assertThat(row.candidate().value().reveal()).isEqualTo(before);
        }
    }

    @Test
    void looksAgainAtAValueWhoseNameChanged() {
        try (Review review =
                Reviews.of(
                        Reviews.group(List.of(Reviews.text("HF_TOKEN", "hf_" + "a".repeat(34)))))) {
            Row row = review.rows().getFirst();
            assertThat(row.advice()).isEmpty();
            review.rename(row, "OPENAI_API_KEY");
            assertThat(row.advice()).hasAtLeastOneElementOfType(Advice.OtherProvider.class);
        }
    }

    @Test
    void overwritesEveryValueWhenClosed() {
        Review review = Reviews.of(Reviews.group(List.of(Reviews.text("A", "token\n"))));
        Row key = review.rows().getFirst();
        review.applyFix(key, new Advice.TrailingLineBreak());
        review.choose(review.groups().getFirst(), Form.WHOLE);
        Row whole = review.rows().getFirst();
        review.close();
        for (Row row : List.of(key, whole)) {
            assertThatIllegalStateException().isThrownBy(() -> row.candidate().value().reveal());
        }
    }

    private static List<String> names(Review review) {
        return review.rows().stream().map(Row::name).toList();
    }

    private static void assertCounts(Review review, int create, int update, int skip) {
        assertThat(List.of(Action.values()))
                .extracting(review::count)
                .containsExactly(create, update, skip);
    }
}
