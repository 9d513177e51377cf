package io.strongroom.ui.secretlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.account.ListChoices.Kind;
import io.strongroom.account.ListChoices.Sort;
import io.strongroom.domain.Secret;
import io.strongroom.support.Secrets;
import io.strongroom.ui.presenting.Stretch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

class ListQueryTest {

    private static final List<Secret> PERSONAL =
            List.of(Secrets.described("B_KEY", "for jobs"), Secrets.file("A_FILE"));
    private static final List<Secret> TEAM = List.of(Secrets.owned("C_KEY", "t1"));

    @ParameterizedTest
    @CsvSource({
        "'',    ANY,  A_FILE B_KEY C_KEY",
        "'',    TEXT, B_KEY C_KEY",
        "'',    FILE, A_FILE",
        "key,   ANY,  B_KEY C_KEY",
        "key,   FILE, ''",
        "JOBS,  ANY,  B_KEY",
    })
    void findsAndSortsOverSeveralLists(String typed, Kind kind, String found) {
        ShownRows shown = query(typed, kind, Set.of()).over(List.of(PERSONAL, TEAM), NONE);

        assertThat(names(shown)).isEqualTo(found);
        assertThat(shown.total()).isEqualTo(3);
        assertThat(shown.search().typed()).isEqualTo(typed);
    }

    @Test
    void neitherCountsNorFindsWhatIsHidden() {
        ShownRows shown =
                query("key", Kind.ANY, Set.of("id-B_KEY")).over(List.of(PERSONAL, TEAM), NONE);

        assertThat(names(shown)).isEqualTo("C_KEY");
        assertThat(shown.total()).isEqualTo(2);
    }

    @Test
    void sortsOnceForAnyNumberOfSearches() {
        List<List<Secret>> sources = List.of(PERSONAL, TEAM);
        ShownRows first = query("key", Kind.ANY, Set.of()).over(sources, NONE);
        ShownRows second = query("b", Kind.ANY, Set.of()).over(List.of(PERSONAL, TEAM), first);
        ShownRows third = query("b", Kind.ANY, Set.of()).over(List.of(PERSONAL), second);

        assertThat(second.sorted()).isSameAs(first.sorted());
        assertThat(names(second)).isEqualTo("B_KEY");
        assertThat(third.sorted()).isNotSameAs(first.sorted());
    }

    @Test
    void givesUpWhenItIsNotWantedAnyMore() {
        Thread.currentThread().interrupt();
        try {
            ListQuery query = query("key", Kind.ANY, Set.of());
            List<List<Secret>> sources = List.of(PERSONAL);
            assertThatThrownBy(() -> query.over(sources, NONE))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void marksEachPlaceOfEachWord() {
        assertThat(new SecretSearch("key api").matchesIn("API_KEY_of_the_api"))
                .containsExactly(new Stretch(0, 3), new Stretch(4, 7), new Stretch(15, 18));
        assertThat(new SecretSearch("aa").matchesIn("xAAAx")).containsExactly(new Stretch(1, 4));
        assertThat(new SecretSearch("ab bc").matchesIn("abc")).containsExactly(new Stretch(0, 3));
        assertThat(new SecretSearch("ÜBER").matchesIn("das über x"))
                .containsExactly(new Stretch(4, 8));
        assertThat(new SecretSearch("zebra").matchesIn("API")).isEmpty();
    }

    private static final ShownRows NONE = ShownRows.NONE;

    private static ListQuery query(String typed, Kind kind, Set<String> hidden) {
        return new ListQuery(new SecretSearch(typed), kind, Sort.NAME, hidden);
    }

    private static String names(ShownRows shown) {
        return shown.rows().stream().map(Secret::name).collect(Collectors.joining(" "));
    }
}
