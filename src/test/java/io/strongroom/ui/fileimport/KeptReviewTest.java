package io.strongroom.ui.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.intake.review.Row;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.RowLook.Chip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a review has comes back after a lock: through the bytes that are kept, over a real vault.
class KeptReviewTest {

    @TempDir Path folder;

    private LocalVaultServer vault;
    private SecretsClient client;
    private ImportViewModel imports;

    @BeforeEach
    void open() throws Exception {
        vault = new LocalVaultServer(folder);
        client = vault.client();
        imports = imports();
    }

    @AfterEach
    void close() {
        imports.close();
        client.close();
        vault.close();
    }

    @Test
    void lockDuringASendingIsToldAndLosesNoRowThatIsToBeMended() throws Exception {
        paste(lines(40) + "bad-name=mended\n");
        List<KeptReview> kept = new ArrayList<>();
        review().headlineProperty()
                .subscribe((Headline now) -> {
                    if (kept.isEmpty() && now.numbers().startsWith("3 of")) {
                        kept.add(lock());
                    }
                });
        review().submit();
        int stored = stored().size();
        imports = imports();

        imports.resume(kept.getFirst());

        assertThat(stored).isBetween(3, 10);
        assertThat(said().refusal())
                .isEqualTo("The saving was stopped: 3 are stored in Personal, these are not.");
        assertThat(Reviews.names(review().rows())).hasSize(38).endsWith("KEY_39", "bad-name");
        assertThat(Reviews.chips(review())).endsWith(Chip.CREATE, Chip.FIX_NAME);
        assertThat(review().isEdited()).isTrue();

        review().rows().mendNames();
        review().submit();

        assertThat(stored()).hasSize(41).contains("BAD_NAME");
        assertThat(said().refusal()).isEmpty();
        assertThat(review().isEdited()).isFalse();
    }

    @Test
    void savingThatStopsBeforeTheLockIsTold() throws Exception {
        paste(lines(40));
        review().headlineProperty()
                .subscribe((Headline now) -> {
                    if (now.numbers().startsWith("3 of")) {
                        imports.stopSending();
                    }
                });
        review().submit();
        int stored = stored().size();

        KeptReview kept = lock();
        imports = imports();
        imports.resume(kept);

        assertThat(stored).isBetween(3, 10);
        assertThat(said().refusal())
                .isEqualTo(
                        "The saving was stopped: "
                                + stored
                                + " are stored in Personal, these are not.");
        assertThat(Reviews.names(review().rows())).hasSize(40 - stored);
    }

    @Test
    void everyRowComesBackAsItWasDecided() throws Exception {
        paste("OLD=1\n");
        review().submit();
        imports.dismiss();
        paste("OLD=1\nA=changeme\nB=2\nC=3\nbad-name=4\n");
        review().rows().include(Reviews.row(review().rows(), "C"), false);
        List<Chip> chips = Reviews.chips(review());
        assertThat(chips)
                .containsExactly(Chip.EXISTS, Chip.CREATE, Chip.CREATE, Chip.SKIP, Chip.FIX_NAME);

        KeptReview kept = lock();
        imports = imports();
        imports.resume(kept);

        assertThat(Reviews.names(review().rows()))
                .containsExactly("OLD", "A", "B", "C", "bad-name");
        assertThat(Reviews.chips(review())).isEqualTo(chips);
        review().rows().include(Reviews.row(review().rows(), "C"), true);
        assertThat(Reviews.chips(review())).contains(Chip.CREATE, Chip.CREATE, Chip.CREATE);
    }

    @Test
    void valueThatIsBeingTypedComesBack() {
        paste("HF_TOKEN=changeme\nGOOD=1\n");
        review().takeFix(Reviews.row(review().rows(), "HF_TOKEN"));
        review().typed().textProperty().set("hf_half");

        KeptReview kept = lock();
        imports = imports();
        imports.resume(kept);

        Row row = Reviews.row(review().rows(), "HF_TOKEN");
        assertThat(row.candidate().value().reveal()).isEqualTo("hf_half");
    }

    @Test
    void stoppedSendingIsStillToldAfterASecondLock() {
        paste(lines(40));
        List<KeptReview> kept = new ArrayList<>();
        review().headlineProperty()
                .subscribe((Headline now) -> {
                    if (kept.isEmpty() && now.numbers().startsWith("1 of")) {
                        kept.add(lock());
                    }
                });
        review().submit();
        imports = imports();
        imports.resume(kept.getFirst());
        String told = said().refusal();

        KeptReview again = lock();
        imports = imports();
        imports.resume(again);

        assertThat(told).startsWith("The saving was stopped: 1 is stored in Personal");
        assertThat(said().refusal()).isEqualTo(told);
    }

    @Test
    void whatIsToBeMendedComesBackFromAResultThatIsOnScreenAndNotFromOneThatWasPutAway() {
        paste("A=1\nbad-name=2\n");
        assertThat(review().isEdited()).isFalse();
        review().submit();

        KeptReview onScreen = keep();
        imports.dismiss();
        KeptReview away = lock();

        assertThat(onScreen.rows())
                .extracting(row -> row.proposedName())
                .containsExactly("bad-name");
        assertThat(onScreen.stopped()).isEmpty();
        assertThat(away.rows()).isEmpty();
        assertThat(away.last().orElseThrow().title()).isEqualTo("Saved 1 secret to Personal");
    }

    @Test
    void whatWasLeftOutIsReviewedWithoutTheNotesThatWereRead() {
        paste("A=1\nEMPTY=\nB=2\n");
        review().rows().include(Reviews.row(review().rows(), "B"), false);
        assertThat(review().notes().sentences()).hasSize(1);
        review().submit();

        imports.reviewLeftOut();
        assertThat(review().notes().sentences()).isEmpty();
        assertThat(review().isEdited()).isFalse();
        review().submit();

        assertThat(said().numbers()).isEqualTo("Every row was saved.");
        assertThat(review().notes().sentences()).isEmpty();
    }

    private static String lines(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> "KEY_" + number + "=v" + number + "\n")
                .collect(Collectors.joining());
    }

    private void paste(String text) {
        imports.take(new Arrival.Text(text));
    }

    private KeptReview lock() {
        KeptReview kept = keep();
        imports.close();
        return kept;
    }

    private KeptReview keep() {
        try (KeptWork work =
                new KeptWork(
                        Optional.empty(),
                        imports.keep(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())) {
            return KeptWork.of(work.toBytes()).review().orElseThrow();
        }
    }

    private ImportViewModel imports() {
        return new ImportViewModel(
                Reviews.services(client, new DirectTaskRunner()),
                new ManualTicker(),
                () -> ScopeChoice.personal("Personal"),
                (_, _) -> {},
                folder);
    }

    private Headline said() {
        return review().headlineProperty().get();
    }

    private ReviewViewModel review() {
        return imports.openProperty().get().orElseThrow();
    }

    private List<String> stored() throws Exception {
        return client.listAll(Scope.personal()).stream().map(Secret::name).toList();
    }
}
