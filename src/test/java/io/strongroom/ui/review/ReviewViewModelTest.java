package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.domain.Limits;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Recognised.Form;
import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.review.shown.RowOrder;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A review over a real vault, without a toolkit.
class ReviewViewModelTest extends ReviewCase {

    private static final String LINES =
            """
            OPENAI_API_KEY=sk-canary-7f3e0c5d1b
            HF_TOKEN=hf_canary
            WANDB_API_KEY=`"canary"`
            db-url=postgres://canary
            """;

    @BeforeEach
    void storeOne() throws Exception {
        store("HF_TOKEN");
        review.close();
        review = review(new DirectTaskRunner(), ".env");
    }

    @Test
    void tellsWhatIsNewWhatIsThereAndWhatNeedsALook() {
        review(LINES);

        assertThat(review.headlineProperty().get().title()).isEqualTo("Review 4 secrets from .env");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("2 new \u00B7 1 update, 1 of the 3 to look at \u00B7 1 must be fixed");
        assertThat(review.headlineProperty().get().submit())
                .isEqualTo("Save 2 new and update 1 in Personal");
        assertThat(chips()).containsExactly(Chip.CREATE, Chip.UPDATE, Chip.CREATE, Chip.FIX_NAME);
        assertThat(look("HF_TOKEN").said().text()).startsWith("exists, last updated");
    }

    @Test
    void nameIsMendedOnOnePress() {
        review(LINES);
        Row row = row("db-url");
        assertThat(look("db-url").said().fix().orElseThrow().label()).isEqualTo("Use DB_URL");

        review.takeFix(row);

        assertThat(row.name()).isEqualTo("DB_URL");
        assertThat(review.lookOf(row).chip()).isEqualTo(Chip.CREATE);
        assertThat(review.headlineProperty().get().submit())
                .isEqualTo("Save 3 new and update 1 in Personal");
    }

    @Test
    void valueIsMendedOnOnePress() {
        review(LINES);
        Row row = row("WANDB_API_KEY");
        assertThat(look("WANDB_API_KEY").said().severity())
                .isEqualTo(FieldMessage.Severity.WARNING);

        review.takeFix(row);

        assertThat(row.candidate().value().reveal()).isEqualTo("canary");
        assertThat(review.lookOf(row).said().isPresent()).isFalse();
    }

    @Test
    void sendsWhatIsIncludedAndTellsWhatBecameOfIt() throws Exception {
        review(LINES);
        review.rows().include(row("OPENAI_API_KEY"), false);

        review.submit();

        assertThat(review.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(chips())
                .containsExactly(Chip.SKIPPED, Chip.UPDATED, Chip.CREATED, Chip.FIX_NAME);
        assertThat(review.headlineProperty().get().title())
                .isEqualTo("Saved 2 secrets to Personal");
        assertThat(stored()).containsExactlyInAnyOrder("HF_TOKEN", "WANDB_API_KEY");
        assertThat(valueOf("HF_TOKEN")).isEqualTo("hf_canary");
    }

    @Test
    void whatFailedIsToldAndSentAgain() throws Exception {
        review("GOOD=v\nGONE=v\n");
        store("GONE");

        review.submit();

        assertThat(chips()).containsExactly(Chip.CREATED, Chip.FAILED);
        assertThat(look("GONE").said().text()).isEqualTo("taken meanwhile");
        assertThat(look("GONE").detail()).startsWith("A secret of this name is already");
        assertThat(review.headlineProperty().get().title()).isEqualTo("Saved 1 of 2 to Personal");
        assertThat(review.headlineProperty().get().submit()).isEqualTo("Retry the failed 1");

        client.delete(secret("GONE").id(), Scope.personal());
        review.retry();

        assertThat(chips()).containsExactly(Chip.CREATED, Chip.CREATED);
        assertThat(review.canRetry()).isFalse();
    }

    @Test
    void linesAndRowsThatWereLeftOutAreTold() {
        review("GOOD=v\nno assignment\ndb-url=v\n");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("1 new \u00B7 1 must be fixed \u00B7 1 line of .env was not read");

        assertThat(review.notes().sentences())
                .singleElement()
                .asString()
                .startsWith(".env, line 2: ");
        review.submit();

        assertThat(review.headlineProperty().get().title()).isEqualTo("Saved 1 secret to Personal");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("1 not saved: must be fixed \u00B7 1 line of .env was not read");
        assertThat(review.headlineProperty().get().whole()).isFalse();
        assertThat(review.headlineProperty().get().outcome(new Messages(Locale.ENGLISH)))
                .isEqualTo(
                        "Saved 1 secret to Personal: 1 not saved: must be fixed"
                                + " \u00B7 1 line of .env was not read");
    }

    @Test
    void envOfNothingButBadLinesSaysThatItIsOneFile() {
        review("no line\nnor this\n");

        assertThat(shown()).containsExactly("ENV");
        assertThat(review.notes().sentences())
                .containsExactly(
                        ".env: No line of it could be read as KEY=value, so it is taken as one"
                                + " file.");
        assertThat(review.notes().unread()).isEmpty();
    }

    @Test
    void tokenThatExpiresSoonIsCountedAmongWhatIsToBeLookedAt() {
        String claims = "{\"exp\":" + Instant.now().plus(Duration.ofDays(2)).getEpochSecond() + "}";
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        String token =
                url.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + url.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + url.encodeToString(new byte[32]);

        review("SESSION=" + token + "\nPLAIN=v\n");

        assertThat(look("SESSION").said().severity()).isEqualTo(FieldMessage.Severity.HINT);
        assertThat(review.headlineProperty().get().filter()).isEqualTo("To look at (1)");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("2 new, 1 of the 2 to look at");
    }

    @Test
    void serverThatIsGoneLeavesEveryRowToBeSentAgain() {
        review("ONE=v\nTWO=v\n");
        vault.close();

        review.submit();

        assertThat(chips()).doesNotContain(Chip.CREATED).hasSize(2);
        assertThat(review.canRetry()).isTrue();
        assertThat(review.headlineProperty().get().title()).isEqualTo("Saved 0 of 2 to Personal");
    }

    @Test
    void nothingIsSentBeforeItIsKnownWhatTheScopeHolds() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        review = review(tasks, ".env");
        read(".env", LINES);
        tasks.last().finish();
        assertThat(review.headlineProperty().get().said().text())
                .isEqualTo("Looking at what Personal holds\u2026");

        review.submit();
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.LOOKING);

        tasks.started().getFirst().finish();
        assertThat(chips()).contains(Chip.UPDATE);
    }

    @Test
    void scopeThatCannotBeListedIsToldAndLookedAtAgain() {
        vault.close();
        review(LINES);
        assertThat(review.headlineProperty().get().said().isBad()).isTrue();
        assertThat(review.headlineProperty().get().submit()).isEqualTo("Look again");

        review.submit();

        assertThat(review.phaseProperty().get()).isEqualTo(Phase.LOOKING);
    }

    @Test
    void reviewWithNothingIncludedSaysSoWhenItIsSent() {
        review(LINES);
        review.rows().includeAll(false);
        assertThat(review.headlineProperty().get().said().isBad()).isFalse();

        review.submit();

        assertThat(review.headlineProperty().get().said().text())
                .startsWith("Nothing is chosen to save: ");
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.LOOKING);
    }

    @Test
    void onlyProblemsShowsWhatNeedsALookAndKeepsWhatWasMended() {
        review(LINES);

        review.rows().onlyProblemsProperty().set(true);
        assertThat(shown()).containsExactly("WANDB_API_KEY", "db-url");
        review.takeFix(row("db-url"));

        assertThat(shown()).containsExactly("WANDB_API_KEY", "DB_URL");
    }

    @Test
    void numberAtTheFilterIsThatOfTheRowsItShows() {
        review("A=plain\nB=x${OTHER}y\nC='x${literal}y'\nD=`\"quoted\"`\ndb-url=1\n");

        assertThat(look("B").said().text())
                .isEqualTo("Its $ is kept as it stands, nothing is filled in: write out the value");
        assertThat(look("B").chip()).isEqualTo(Chip.CREATE);
        review.rows().onlyProblemsProperty().set(true);

        assertThat(shown()).containsExactly("B", "D", "db-url");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("4 new, 2 of the 4 to look at \u00B7 1 must be fixed");
        assertThat(review.headlineProperty().get().filter()).isEqualTo("To fix or look at (3)");
    }

    @Test
    void nameThatAnotherRowHasIsToldAtBothAndBothAreShown() {
        review(LINES);
        review.rows().onlyProblemsProperty().set(true);
        Row edited = row("db-url");

        review.rows().rename(edited, "OPENAI_API_KEY");

        assertThat(shown()).containsExactly("WANDB_API_KEY", "OPENAI_API_KEY", "OPENAI_API_KEY");
        assertThat(review.rows().shown().get(1)).isSameAs(edited);
        assertThat(review.rows().shown().subList(1, 3))
                .allSatisfy(row -> {
                    assertThat(review.lookOf(row).chip()).isEqualTo(Chip.BLOCKED);
                    assertThat(review.lookOf(row).said().text())
                            .startsWith("same name: .env, line ");
                });
        review.rows().rename(edited, "DATABASE_URL");
        assertThat(shown()).containsExactly("WANDB_API_KEY", "DATABASE_URL", "OPENAI_API_KEY");
        assertThat(review.headlineProperty().get().submit())
                .isEqualTo("Save 3 new and update 1 in Personal");
    }

    @Test
    void severalNamesAreMendedOnOnePress() {
        review("db-url=1\napi-key=2\nGOOD=3\n");
        assertThat(review.rows().mendableNames()).isEqualTo(2);

        review.rows().mendNames();

        assertThat(shown()).containsExactly("DB_URL", "API_KEY", "GOOD");
        assertThat(review.rows().mendableNames()).isZero();
        assertThat(review.headlineProperty().get().submit()).isEqualTo("Save 3 to Personal");
    }

    @Test
    void rowThatCannotBeSentIsNotTakenInByHand() {
        review("A=1\nB=2\ndb-url=3\n");
        Row bad = row("db-url");
        Row first = row("A");

        review.rows().toggle(bad);
        review.rows().rename(row("B"), "A");
        review.rows().toggle(first);
        assertThat(first.action()).isEqualTo(Action.SKIP);
        assertThat(review.headlineProperty().get().submit()).isEqualTo("Save 1 to Personal");

        review.takeFix(bad);
        assertThat(bad.action()).isEqualTo(Action.CREATE);
    }

    @Test
    void fileIsNamedWhereRowsComeFromSeveral() {
        review(LINES);
        assertThat(review.rows().haveSeveralSources()).isFalse();

        review.add(_ -> Intake.ofText("C=1\nD=2\n"), failure -> assertThat(failure).isNull());

        assertThat(review.rows().haveSeveralSources()).isTrue();
    }

    @Test
    void rowsAreSearchedAndSorted() {
        review(LINES);

        review.rows().orderProperty().set(RowOrder.NAME);
        assertThat(shown())
                .containsExactly("HF_TOKEN", "OPENAI_API_KEY", "WANDB_API_KEY", "db-url");
        review.rows().searchProperty().set("api");

        assertThat(shown()).containsExactly("OPENAI_API_KEY", "WANDB_API_KEY");
    }

    @Test
    void filesAreSortedByKindAndShownAgainstTheirLimit() throws Exception {
        Path env = Files.writeString(home.resolve(".env"), "A=1\n");
        Path key = Files.writeString(home.resolve("tls.key"), "-----BEGIN PRIVATE KEY-----\n");
        Path kube =
                Files.writeString(
                        home.resolve("config"), "apiVersion: v1\nkind: Config\nusers: []\n");
        Path full = Files.write(home.resolve("full"), new byte[Limits.FILE_BYTES]);
        Path over = Files.write(home.resolve("over"), new byte[Limits.FILE_BYTES + 1]);
        review.read(
                _ -> Intake.ofFiles(List.of(key, full, over, kube, env)),
                failure -> assertThat(failure).isNull());

        review.rows().orderProperty().set(RowOrder.KIND);

        assertThat(shown()).containsExactly("A", "KUBECONFIG", "TLS_KEY", "FULL");
        assertThat(look("A").size()).isEqualTo("1 B");
        assertThat(look("TLS_KEY").size()).isEqualTo("28 B of 48 KB");
        assertThat(look("FULL").size()).isEqualTo("48 KB of 48 KB");
        assertThat(review.notes().sentences())
                .singleElement()
                .asString()
                .contains("over", "49,153 bytes", "49,152 bytes");
    }

    @Test
    void mapIsSavedByItsKeysOrAsOneFile() {
        reviewFile("config.json", "{\"api-key\": \"v\", \"TOKEN\": \"w\"}");
        assertThat(review.rows().choices()).hasSize(1);

        review.rows().choose(review.rows().choices().getFirst(), Form.WHOLE);
        assertThat(review.rows().shown()).hasSize(1);
        assertThat(review.rows().shown().getFirst().candidate().isFile()).isTrue();

        review.rows().choose(review.rows().choices().getFirst(), Form.KEYS);
        assertThat(review.rows().shown()).hasSize(2);
    }

    @Test
    void oneValueIsSeenAtATimeAndHiddenBeforeItIsSent() {
        review(LINES);
        review.seen().toggle(row("HF_TOKEN"));
        assertThat(review.seen().text()).isEqualTo("hf_canary");

        review.seen().toggle(row("OPENAI_API_KEY"));
        assertThat(review.seen().isOf(row("HF_TOKEN"))).isFalse();
        review.submit();

        assertThat(review.seen().text()).isEmpty();
        review.seen().toggle(row("HF_TOKEN"));
        assertThat(review.seen().text()).isEmpty();
    }

    @Test
    void noWordHoldsAValue() {
        review(LINES);

        assertThat(review.rows().shown())
                .allSatisfy(row ->
                        assertThat(row.candidate() + " " + review.lookOf(row))
                                .doesNotContain("canary"));
        assertThat(review.headlineProperty().get().toString()).doesNotContain("canary");
    }

    @Test
    void closingOverwritesTheValuesAndAsksOnlyWhenSomethingWasChanged() {
        review(LINES);
        Row row = row("HF_TOKEN");
        assertThat(review.isEdited()).isFalse();
        review.rows().rename(row, "HF_TOKEN_2");
        assertThat(review.isEdited()).isTrue();

        review.close();

        assertThatIllegalStateException().isThrownBy(row.candidate().value()::reveal);
    }

    @Test
    void whatWasNotTakenIsToldInWords() {
        review = review(new DirectTaskRunner(), "2 files");
        review.read(
                _ -> Intake.ofFiles(List.of(home.resolve("gone.pem"), home.resolve("gone2.pem"))),
                failure -> assertThat(failure).isNull());

        assertThat(review.notes().sentences())
                .containsExactly(
                        "There is no such file as \u201Cgone.pem\u201D. Was it moved, or"
                                + " misspelled?",
                        "There is no such file as \u201Cgone2.pem\u201D. Was it moved, or"
                                + " misspelled?");
        assertThat(review.headlineProperty().get().title()).isEqualTo("Nothing to save in 2 files");
    }

    private void review(String lines) {
        reviewFile(".env", lines);
    }

    private void reviewFile(String name, String content) {
        review.close();
        review = review(new DirectTaskRunner(), name);
        read(name, content);
    }

    private void read(String name, String content) {
        Path file = home.resolve(name);
        review.read(
                _ -> Intake.ofFiles(List.of(Files.writeString(file, content))),
                failure -> assertThat(failure).isNull());
    }

    private Row row(String name) {
        return Reviews.row(review.rows(), name);
    }

    private void store(String name) throws Exception {
        store(name, SecretValue.ofText("old"), false);
    }
}
