package io.strongroom.ui.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.fileimport.typed.TypedPath;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.task.TaskRunner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where each kind of arrival goes, over a real vault, without a toolkit.
class ImportViewModelTest {

    @TempDir Path folder;

    private final List<Path> inForm = new ArrayList<>();
    private final List<String> readForForm = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private LocalVaultServer vault;
    private SecretsClient client;
    private ImportViewModel imports;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(Files.createDirectory(folder.resolve("vault")));
        client = vault.client();
        imports = imports(new DirectTaskRunner());
    }

    @AfterEach
    void close() {
        imports.close();
        client.close();
        vault.close();
    }

    @Test
    void oneFileOfOneSecretBecomesTheValueInTheForm() throws Exception {
        Path key = write("ca.pem", "not really\n");

        take(key);

        assertThat(inForm).containsExactly(key);
        assertThat(readForForm).containsExactly("ca.pem, 11 bytes, bm90IHJlYWxseQo=");
        assertThat(imports.openProperty().get()).isEmpty();
    }

    @Test
    void oneFileThatIsRefusedGoesToTheFormWhichSaysWhy() {
        take(folder.resolve("gone.pem"));

        assertThat(inForm).containsExactly(folder.resolve("gone.pem"));
        assertThat(readForForm).isEmpty();
    }

    @Test
    void envFilesMapsFoldersAndSeveralFilesAreReviewed() throws Exception {
        Path env = write(".env", "A=1\nB=2\n");
        Path map = write("config.json", "{\"A\": \"1\", \"B\": \"2\"}");
        Path inside = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(inside.resolve("one.pem"), "x");

        assertThat(names(env)).containsExactly("A", "B");
        assertThat(names(map)).containsExactly("A", "B");
        assertThat(names(inside)).containsExactly("ONE_PEM");
        assertThat(names(env, inside.resolve("one.pem"))).containsExactly("A", "B", "ONE_PEM");
        assertThat(inForm).isEmpty();
    }

    @Test
    void envThatIsNotUtf8IsReviewedAsOneFileAndToldSo() throws Exception {
        Path env = Files.write(folder.resolve(".env"), "A=1".getBytes(StandardCharsets.UTF_16));

        take(env);

        assertThat(inForm).isEmpty();
        assertThat(shown()).containsExactly("ENV");
        assertThat(review().notes().sentences())
                .singleElement(STRING)
                .contains("not text in UTF-8", "no line of it was read");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsReviewed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path vanishing = write("vanishing.pem", "x");
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        take(pipe, vanishing, write("good.pem", "x"));
        Files.delete(vanishing);

        tasks.last().finish();

        assertThat(shown()).containsExactly("GOOD_PEM");
        assertThat(review().notes().sentences())
                .hasSize(2)
                .anyMatch(note -> note.contains("\u201Cpipe\u201D"))
                .anyMatch(note ->
                        note.contains("There is no such file as \u201Cvanishing.pem\u201D"));
    }

    @Test
    void whatFilesHoldAfterTheyWereReviewedIsNotWhatIsSent() throws Exception {
        Path env = write(".env", "A=reviewed\n");
        Path key = write("ca.pem", "reviewed");
        take(env, key);
        Files.writeString(env, "A=changed\nB=more\n");
        Files.delete(key);

        review().submit();

        assertThat(said().title()).isEqualTo("Saved 2 secrets to Personal");
        assertThat(stored()).containsOnly("A=reviewed", "CA_PEM=cmV2aWV3ZWQ=");
    }

    @Test
    void fiftyMegabytesOnTheClipboardAreRefusedInWords() {
        imports.take(new Arrival.Text("x".repeat(50 << 20)));

        assertThat(review().rows().all()).isEmpty();
        assertThat(review().notes().sentences()).singleElement().asString().contains("52,428,800");
    }

    @Test
    void pastedLinesAreReviewed() {
        imports.take(new Arrival.Text("A=1\nexport B=2\n"));

        assertThat(shown()).containsExactly("A", "B");
        assertThat(new Arrival.Text("A=1").toString()).doesNotContain("A=1");
    }

    @Test
    void typedPathIsTakenFromTheHomeFolder() throws Exception {
        write(".env", "A=1\nB=2\n");

        List<TypedPath.Found> found = new ArrayList<>();
        imports.find("'~/.env'", found::add);

        assertThat(found)
                .containsExactly(new TypedPath.Found.ToTake(List.of(folder.resolve(".env"))));
    }

    @Test
    void tooMuchIsRefusedInWordsAndCostsNothing() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 2_001; i++) {
            Files.createFile(many.resolve("file" + i));
        }

        take(many);
        assertThat(review().notes().sentences()).singleElement().asString().contains("more than");
        imports.dismiss();

        imports.take(new Arrival.Text("x".repeat(50 * 1024 * 1024)));
        assertThat(review().notes().sentences()).singleElement().asString().contains("at most");
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatArrivesDuringAReviewJoinsItsRows() throws Exception {
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        review().rows().rename(review().rows().shown().getFirst(), "FIRST");

        assertThat(imports.take(new Arrival.Text("C=3\nB=4\n"))).isTrue();
        take(write("ca.pem", "not really"));

        assertThat(shown()).containsExactly("FIRST", "B", "C", "B", "CA_PEM");
        assertThat(said().title()).isEqualTo("Review 5 secrets from the clipboard and more");
        assertThat(said().numbers()).contains("2 must be fixed");
        assertThat(inForm).isEmpty();
        Row joined = review().rows().shown().get(2);
        imports.dismiss();
        assertThatIllegalStateException().isThrownBy(joined.candidate().value()::reveal);
    }

    @Test
    void whatCannotBeTakenOfAnAdditionIsToldWithTheRest() throws Exception {
        take(folder.resolve("gone"), write("a.env", "A=1\n"));
        take(folder.resolve("gone too"), write("b.json", "{\"B\": \"2\"}"));

        assertThat(review().notes().sentences()).hasSize(2).last().asString().contains("gone too");
        assertThat(review().rows().choices()).hasSize(1);
    }

    @Test
    void whatArrivesAtAWrongTimeIsRefusedWithWhatToDo() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        assertThat(imports.take(new Arrival.Text("C=3\nD=4\n"))).isFalse();
        assertThat(said().said().text()).contains("Bring this again when its rows are here");
        tasks.started().forEach(PausedTaskRunner.Held::finish);

        assertThat(imports.take(new Arrival.Text("E=5\nF=6\n"))).isTrue();
        PausedTaskRunner.Held joining = tasks.last();
        assertThat(imports.take(new Arrival.Text("G=7\n"))).isFalse();
        review().submit();
        assertThat(review().phaseProperty().get()).isEqualTo(Phase.LOOKING);
        joining.finish();
        review().submit();
        assertThat(imports.take(new Arrival.Text("H=8\n"))).isFalse();

        assertThat(said().said().text()).contains("Bring this again when that has ended");
        assertThat(shown()).containsExactly("A", "B", "E", "F");
        tasks.last().finish();
        assertThat(said().title()).isEqualTo("Saved 4 secrets to Personal");
    }

    @Test
    void whatArrivesAfterTheEndBeginsTheNextReview() {
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        review().submit();

        assertThat(imports.take(new Arrival.Text("C=3\nD=4\n"))).isTrue();

        assertThat(shown()).containsExactly("C", "D");
        assertThat(results).containsExactly("ended", "Saved 2 secrets to Personal");
    }

    @Test
    void readingTellsHowManyOfHowManyAndEndsMidway() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        List<String> told = new ArrayList<>();
        take(write("a.pem", "1"), write("b.pem", "2"), write("c.pem", "3"));
        ReviewViewModel reading = review();
        assertThat(reading.progress()).isNegative();
        reading.headlineProperty()
                .subscribe((Headline now) -> {
                    told.add(now.numbers());
                    if (now.numbers().startsWith("1 of")) {
                        assertThat(reading.progress()).isBetween(0.3, 0.4);
                        imports.dismiss();
                    }
                });

        tasks.last().finish();

        assertThat(told)
                .containsExactly("Nothing is sent.", "0 of 3 \u00B7 a.pem", "1 of 3 \u00B7 b.pem");
        assertThat(reading.rows().all()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void reviewThatNothingWasSentOfIsOverWhenItIsDismissed() {
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        Row row = review().rows().shown().getFirst();

        imports.dismiss();

        assertThatIllegalStateException().isThrownBy(row.candidate().value()::reveal);
        assertThat(imports.lastProperty().get()).isEmpty();
    }

    @Test
    void resultCanBeLookedAtAgainUntilTheNextOne() {
        imports.take(new Arrival.Text("A=1\nB=2\n"));
        review().submit();
        assertThat(results).containsExactly("ended");

        imports.dismiss();
        assertThat(results).containsExactly("ended", "Saved 2 secrets to Personal");
        imports.reopen();

        assertThat(review().phaseProperty().get()).isEqualTo(Phase.ENDED);
    }

    @Test
    void readingThatIsCancelledShowsNothing() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        take(write(".env", "A=1\n"), write("b.env", "B=2\n"));
        assertThat(review().phaseProperty().get()).isEqualTo(Phase.READING);

        imports.dismiss();

        assertThat(tasks.last().isCancelled()).isTrue();
        assertThat(imports.openProperty().get()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void singleFileThatTakesLongIsNamedAndCanBeGivenUp() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        take(write("ca.pem", "not really"));
        assertThat(imports.slowFileProperty().get()).isEmpty();

        ticker.pass(1);
        assertThat(imports.slowFileProperty().get()).contains("ca.pem");
        imports.stopLooking();

        assertThat(imports.slowFileProperty().get()).isEmpty();
        assertThat(tasks.last().isCancelled()).isTrue();
        tasks.last().finish();
        assertThat(inForm).isEmpty();
        assertThat(imports.openProperty().get()).isEmpty();
        assertThat(ticker.waiting()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void singleFileThatTookLongGoesWhereItWouldHaveGone() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        Path key = write("ca.pem", "not really");
        take(key);
        ticker.pass(2);
        tasks.last().finish();
        assertThat(inForm).containsExactly(key);

        take(write(".env", "A=1\nB=2\n"));
        ticker.pass(2);
        tasks.last().finish();
        tasks.finishAll();

        assertThat(shown()).containsExactly("A", "B");
        assertThat(imports.slowFileProperty().get()).isEmpty();
        assertThat(ticker.waiting()).isZero();
    }

    @Test
    void filesThatArriveWhileOneIsBeingReadAreReviewedWithIt() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        imports = imports(tasks);
        take(write("ca.pem", "x"));

        take(write("key.pem", "y"));
        tasks.finishAll();

        assertThat(shown()).containsExactly("CA_PEM", "KEY_PEM");
        assertThat(inForm).isEmpty();
    }

    @Test
    void whatWasLeftOutIsReviewedAgainForTheSameScope() {
        imports.take(new Arrival.Text("A=1\ndb-url=2\n"));
        imports.reviewLeftOut();
        assertThat(shown()).containsExactly("A", "db-url");
        ScopeChoice named = ScopeChoice.personal("Mine");
        review().scopeProperty().set(named);
        review().submit();

        imports.reviewLeftOut();

        assertThat(shown()).containsExactly("db-url");
        assertThat(review().scopeProperty().get()).isEqualTo(named);
        review().rows().rename(review().rows().shown().getFirst(), "DB_URL");
        review().submit();
        assertThat(said().title()).isEqualTo("Saved 1 secret to Mine");
        assertThat(review().rows().leftOut()).isEmpty();
    }

    @Test
    void tellsWhatWouldBeLostWithTheProgram() throws Exception {
        assertThat(imports.unsaved()).isEmpty();
        imports.take(new Arrival.Text("A=1\nB=2\ndb-url=3\n"));
        assertThat(unsaved()).startsWith("3 secrets are not saved yet.");

        review().rows().include(review().rows().shown().getFirst(), false);
        assertThat(unsaved()).startsWith("2 secrets are not saved yet.");
        review().submit();
        assertThat(imports.unsaved()).isEmpty();

        imports.take(new Arrival.Text("C=1\nD=2\n"));
        client.close();
        vault.close();
        review().submit();
        assertThat(unsaved()).startsWith("2 secrets were not saved");
        imports.dismiss();
        assertThat(imports.unsaved()).isEmpty();
    }

    @Test
    void quittingStopsTheSendingBetweenItemsAndWhatWasSavedStays() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            lines.append("KEY_").append(number).append("=1\n");
        }
        imports.take(new Arrival.Text(lines.toString()));
        List<String> told = new ArrayList<>();
        review().headlineProperty()
                .subscribe((Headline now) -> {
                    if (told.isEmpty() && now.numbers().startsWith("3 of")) {
                        imports.dismiss();
                        told.add(unsaved());
                        imports.close();
                    }
                });

        review().submit();

        assertThat(told).singleElement().asString().startsWith("37 of 40 are still being sent.");
        assertThat(client.listAll(Scope.personal())).hasSizeBetween(3, 10);
    }

    private List<String> stored() throws Exception {
        List<String> stored = new ArrayList<>();
        for (Secret secret : client.listAll(Scope.personal())) {
            try (SecretValue value = client.reveal(secret.id(), Scope.personal())) {
                stored.add(secret.name() + "=" + value.reveal());
            }
        }
        return stored;
    }

    private String unsaved() {
        return imports.unsaved().orElseThrow();
    }

    private ImportViewModel imports(TaskRunner tasks) {
        ImportViewModel made =
                new ImportViewModel(
                        Reviews.services(client, tasks),
                        ticker,
                        () -> ScopeChoice.personal("Personal"),
                        this::inForm,
                        folder);
        made.onEnd(_ -> results.add("ended"));
        made.onResult(review -> results.add(review.headlineProperty().get().title()));
        made.onFailure(failures::add);
        return made;
    }

    private void inForm(Path file, Optional<FilePayload> read) {
        inForm.add(file);
        read.ifPresent(payload -> {
            try (payload) {
                readForForm.add(
                        "%s, %d bytes, %s"
                                .formatted(
                                        payload.fileName(),
                                        payload.fileBytes(),
                                        payload.value().reveal()));
            }
        });
    }

    private void take(Path... files) {
        imports.take(new Arrival.Files(List.of(files)));
    }

    private List<String> names(Path... files) {
        take(files);
        List<String> names = shown();
        imports.dismiss();
        return names;
    }

    private Headline said() {
        return review().headlineProperty().get();
    }

    private ReviewViewModel review() {
        return imports.openProperty().get().orElseThrow();
    }

    private List<String> shown() {
        return review().rows().shown().stream().map(Row::name).toList();
    }

    private Path write(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }
}
