package io.strongroom.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.RowLook.Chip;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Several `.env` files of one project: what they say twice is sent once, and what they say
/// differently is told apart.
class RepeatedRowsTest extends ReviewCase {

    @Test
    void sameNameAndValueIsLeftOutByItselfAndOtherValuesAreInTheWay() throws Exception {
        read("A=1\nB=2\n", "A=1\nB=3\n");

        assertThat(chips()).containsExactly(Chip.CREATE, Chip.BLOCKED, Chip.SKIP, Chip.BLOCKED);
        assertThat(look(2).said().text()).isEqualTo("Same as drop1/.env, line 1");
        assertThat(look(2).source()).isEqualTo("drop2/.env:1");
        assertThat(look(1).said().text()).isEqualTo("same name: drop2/.env, line 2");
        assertThat(review.headlineProperty().get().filter()).isEqualTo("To fix (2)");
        assertThat(review.isEdited()).isFalse();
    }

    @Test
    void oneFileOfANameIsNamedWithoutItsFolder() throws Exception {
        read("A=1\nB=2\n");

        assertThat(look(1).source()).isEqualTo(".env:2");
    }

    @Test
    void notesSayWhichOfTheFilesTheyAreAbout() throws Exception {
        read("A=1\nnonsense\n", "B=1\n");

        assertThat(review.notes().sentences())
                .singleElement()
                .asString()
                .startsWith("drop1/.env, line 2: ");
        assertThat(review.headlineProperty().get().numbers())
                .isEqualTo("2 new \u00B7 1 line of drop1/.env was not read");
    }

    @Test
    void onePressKeepsTheFirstOfEachName() throws Exception {
        read("A=1\nB=1\nC=1\n", "A=2\nB=2\n", "A=3\nC=1\n");
        assertThat(review.rows().repeatedNames()).isEqualTo(3);

        review.rows().leaveOutRepeatedNames();

        assertThat(review.rows().repeatedNames()).isZero();
        assertThat(chips())
                .containsExactly(
                        Chip.CREATE,
                        Chip.CREATE,
                        Chip.CREATE,
                        Chip.SKIP,
                        Chip.SKIP,
                        Chip.SKIP,
                        Chip.SKIP);
        review.submit();
        assertThat(stored()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(valueOf("A")).isEqualTo("1");
        assertThat(review.rows().leftOut()).extracting(Row::name).containsExactly("A", "B", "A");
    }

    @Test
    void namesThatAreMendedStayThoseOfOneSecret() throws Exception {
        read("db-url=1\n", "db-url=1\n");
        assertThat(chips()).containsExactly(Chip.FIX_NAME, Chip.SKIP);

        review.rows().mendNames();

        assertThat(shown()).containsExactly("DB_URL", "db-url");
        assertThat(chips()).containsExactly(Chip.CREATE, Chip.SKIP);
    }

    @Test
    void anotherNameMakesItOneOfItsOwn() throws Exception {
        read("A=1\n", "A=1\n");

        review.rows().rename(review.rows().all().getLast(), "A_2");

        assertThat(chips()).containsExactly(Chip.CREATE, Chip.CREATE);
    }

    @Test
    void whatArrivesLaterIsComparedToo() throws Exception {
        List<Path> files = files("A=1\n", "A=1\nB=1\n");
        review.read(_ -> Intake.ofFiles(files.subList(0, 1)), Assertions::fail);

        review.add(_ -> Intake.ofFiles(files.subList(1, 2)), Assertions::fail);

        assertThat(chips()).containsExactly(Chip.CREATE, Chip.SKIP, Chip.CREATE);
        assertThat(look(0).source()).isEqualTo("drop1/.env:1");
    }

    @Test
    void takingAllInSparesWhatIsOnlyTakenInOneByOne() throws Exception {
        store("A", SecretValue.ofText("real"), false);
        review.scopeProperty().set(ScopeChoice.personal("Mine"));
        read("A=changeme\nB=1\nC=changeme\n", "B=1\n");
        review.rows().includeAll(false);

        review.rows().includeAll(true);

        assertThat(chips()).containsExactly(Chip.EXISTS, Chip.CREATE, Chip.CREATE, Chip.SKIP);
        review.rows().toggle(review.rows().all().getFirst());
        review.rows().includeAll(true);
        assertThat(chips()).startsWith(Chip.UPDATE, Chip.CREATE);
    }

    private RowLook look(int row) {
        return review.lookOf(review.rows().all().get(row));
    }

    private void read(String... contents) throws Exception {
        List<Path> files = files(contents);
        review.read(_ -> Intake.ofFiles(files), Assertions::fail);
    }

    private List<Path> files(String... contents) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String content : contents) {
            Path folder = Files.createDirectory(home.resolve("drop" + (files.size() + 1)));
            files.add(Files.writeString(folder.resolve(".env"), content));
        }
        return files;
    }
}
