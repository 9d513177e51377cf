package io.strongroom.ui.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.support.CannedServer;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.ManualTicker;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class NamesViewModelTest {

    private static final Scope ACME = new Scope.Team("t1");

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final CannedServer server = new CannedServer();
    private final Inventory inventory =
            new Inventory(
                    server.holding(
                                    Secrets.named("BOTH"),
                                    Secrets.named("MINE"),
                                    new SecretsOf("t1").named("BOTH"),
                                    new SecretsOf("t1").named("TEAMS"))
                            .client(),
                    tasks,
                    new ManualTicker());
    private NamesViewModel names;

    /// A team's secrets, whose IDs differ from those of personal ones.
    private record SecretsOf(String team) {
        io.strongroom.domain.Secret named(String name) {
            var secret = Secrets.owned(name, team);
            return new io.strongroom.domain.Secret(
                    team + name,
                    name,
                    secret.description(),
                    false,
                    secret.userId(),
                    secret.scope(),
                    secret.createdAt(),
                    secret.updatedAt());
        }
    }

    @BeforeEach
    void load() {
        inventory.load(Scope.personal());
        inventory.load(ACME);
        names =
                new NamesViewModel(
                        inventory,
                        List.of(
                                ScopeChoice.personal("Personal"),
                                new ScopeChoice(ACME, "Acme", Optional.empty()),
                                new ScopeChoice(new Scope.Team("t2"), "Unread", Optional.empty())),
                        tasks,
                        new Messages(Locale.US));
    }

    @Test
    void showsWhereEachNameIsHeld() {
        assertThat(lines()).containsExactly("BOTH++-", "MINE+--", "TEAMS-+-");
        assertThat(names.countProperty().get()).isEqualTo("3 names, 2 of them with gaps");
        assertThat(names.isKnown(1)).isTrue();
        assertThat(names.isKnown(2)).isFalse();
    }

    @Test
    void searchesNamesWhateverTheirCase() {
        names.searchProperty().set(" ea");

        assertThat(lines()).containsExactly("TEAMS-+-");
    }

    @Test
    void keepsOnlyNamesThatSomeScopeLacks() {
        NamesViewModel two =
                new NamesViewModel(
                        inventory, names.scopes().subList(0, 2), tasks, new Messages(Locale.US));
        assertThat(two.countProperty().get()).isEqualTo("3 names, 2 of them with gaps");

        two.onlyGapsProperty().set(true);

        assertThat(two.tableProperty().get().lines())
                .extracting(NameTable.Line::name)
                .containsExactly("MINE", "TEAMS");
        assertThat(two.countProperty().get()).isEqualTo("2 names with gaps");
    }

    @Test
    void followsWhatIsLoadedLater() {
        assertThat(lines()).noneMatch(line -> line.startsWith("LATE"));
        server.holding(new SecretsOf("t2").named("LATE"), new SecretsOf("t2").named("BOTH"));

        inventory.load(new Scope.Team("t2"));

        assertThat(lines()).containsExactly("BOTH+++", "LATE--+", "MINE+--", "TEAMS-+-");
        assertThat(names.isKnown(2)).isTrue();
        assertThat(names.countProperty().get()).isEqualTo("4 names, 3 of them with gaps");
    }

    @Test
    void followsNothingOnceItIsClosed() {
        names.close();
        server.holding(new SecretsOf("t2").named("LATE"));

        inventory.load(new Scope.Team("t2"));

        assertThat(lines()).noneMatch(line -> line.startsWith("LATE"));
    }

    @Test
    void aSingleScopeHasNothingToBeComparedWith() {
        NamesViewModel one =
                new NamesViewModel(
                        inventory, names.scopes().subList(0, 1), tasks, new Messages(Locale.US));

        assertThat(one.compares()).isFalse();
        assertThat(one.countProperty().get()).isEqualTo("2 names");
    }

    @Test
    void saysWhyThereIsNoLine() {
        NamesViewModel unread =
                new NamesViewModel(
                        inventory, names.scopes().subList(2, 3), tasks, new Messages(Locale.US));
        assertThat(unread.nothingProperty().get()).isEqualTo("Loading secrets\u2026");
        inventory.load(new Scope.Team("t2"));
        assertThat(unread.nothingProperty().get()).isEqualTo("No names yet");

        unread.searchProperty().set("x");
        assertThat(unread.nothingProperty().get()).isEqualTo("No name matches the search");
        unread.searchProperty().set("");
        unread.onlyGapsProperty().set(true);
        assertThat(unread.nothingProperty().get()).isEqualTo("No name has a gap");
    }

    private List<String> lines() {
        return names.tableProperty().get().lines().stream()
                .map(line -> line.name() + mark(line, 0) + mark(line, 1) + mark(line, 2))
                .toList();
    }

    private static String mark(NameTable.Line line, int scope) {
        return line.isIn(scope) ? "+" : "-";
    }
}
