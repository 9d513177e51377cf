package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.newSecret;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.TeamMember;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class VaultStoreTest {

    private static final Scope PERSONAL = Scope.personal();
    private static final Instant START = Instant.parse("2026-05-06T07:08:09.123Z");

    @TempDir Path home;
    private final Vaults.SettableClock clock = new Vaults.SettableClock(START);
    private VaultStore store;

    @BeforeEach
    void open() throws VaultException {
        store = VaultStore.open(home, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsACreatedSecretAndKeepsIt() throws Exception {
        Secret created;
        try (NewSecret secret =
                newSecret("API_KEY", " v\n\0é🙂 ", Optional.of("for jobs"), PERSONAL)) {
            created = store.create(secret);
            assertThat(secret.value().reveal()).as("the caller's value").isEqualTo(" v\n\0é🙂 ");
        }

        assertThat(created)
                .isEqualTo(
                        new Secret(
                                created.id(),
                                "API_KEY",
                                Optional.of("for jobs"),
                                false,
                                Optional.of(store.owner().id()),
                                PERSONAL,
                                START,
                                START));
        reopen();
        assertThat(store.find(created.id(), PERSONAL)).contains(created);
        assertThat(revealed(store, created.id(), PERSONAL)).isEqualTo(" v\n\0é🙂 ");
        assertThat(store.owner().id()).isEqualTo(created.userId().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1_000_000})
    void keepsValuesOfAnyLength(int length) throws Exception {
        String value = "é".repeat(length);
        Secret created = create("A", value, PERSONAL);
        assertThat(revealed(store, created.id(), PERSONAL)).isEqualTo(value);
    }

    @Test
    void keepsTheLongestNameAndDescription() throws Exception {
        String name = "N".repeat(255);
        String description = "🙂".repeat(500);
        Secret created;
        try (NewSecret secret = newSecret(name, "v", Optional.of(description), PERSONAL)) {
            created = store.create(secret);
        }
        assertThat(store.find(created.id(), PERSONAL))
                .hasValueSatisfying(found -> {
                    assertThat(found.name()).isEqualTo(name);
                    assertThat(found.description()).contains(description);
                });
    }

    @Test
    void takesAnEmptyDescriptionForNone() throws Exception {
        try (NewSecret secret = newSecret("A", "v", Optional.of(""), PERSONAL)) {
            assertThat(store.create(secret).description()).isEmpty();
        }
    }

    @Test
    void refusesANameThatTheScopeHas() throws Exception {
        Secret first = create("A", "first", PERSONAL);
        assertThatThrownBy(() -> create("A", "second", PERSONAL))
                .isInstanceOf(NameTakenException.class);
        assertThat(revealed(store, first.id(), PERSONAL)).isEqualTo("first");
        assertThat(store.list(PERSONAL, 0, 10).total()).isEqualTo(1);
    }

    @Test
    void allowsANameInAnotherScope() throws Exception {
        Scope team = store.createTeam("Research").scope();
        Secret personal = create("A", "mine", PERSONAL);
        Secret shared = create("A", "ours", team);
        assertThat(revealed(store, personal.id(), PERSONAL)).isEqualTo("mine");
        assertThat(revealed(store, shared.id(), team)).isEqualTo("ours");
    }

    @Test
    void freesANameByDeletingAndByRenaming() throws Exception {
        assertThat(store.delete(create("A", "v", PERSONAL).id(), PERSONAL)).isTrue();
        Secret again = create("A", "v", PERSONAL);
        rename(again, "B");
        assertThat(create("A", "v", PERSONAL).name()).isEqualTo("A");
        assertThatThrownBy(() -> rename(again, "A")).isInstanceOf(NameTakenException.class);
        assertThat(rename(again, "B")).as("to its own name").isPresent();
    }

    @Test
    void deletesOnce() throws Exception {
        Secret secret = create("A", "v", PERSONAL);
        assertThat(store.delete(secret.id(), PERSONAL)).isTrue();
        assertThat(store.delete(secret.id(), PERSONAL)).isFalse();
        assertThat(store.find(secret.id(), PERSONAL)).isEmpty();
        assertThat(store.reveal(secret.id(), PERSONAL)).isEmpty();
        assertThat(rename(secret, "B")).isEmpty();
    }

    @Test
    void changesOnlyWhatIsGiven() throws Exception {
        Secret before;
        try (NewSecret secret = newSecret("A", "old", Optional.of("what for"), PERSONAL)) {
            before = store.create(secret);
        }
        clock.advance(Duration.ofMinutes(1));

        Secret renamed = rename(before, "B").orElseThrow();
        assertThat(renamed.name()).isEqualTo("B");
        assertThat(renamed.description()).contains("what for");
        assertThat(renamed.createdAt()).isEqualTo(START);
        assertThat(renamed.updatedAt()).isEqualTo(START.plusSeconds(60));
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("old");

        try (SecretChange change = SecretChange.ofValue(Vaults.value("new"), Optional.empty())) {
            assertThat(store.change(before.id(), PERSONAL, change)).contains(renamed);
        }
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("new");

        Secret cleared = describe(before, "").orElseThrow();
        assertThat(cleared.description()).isEmpty();
        reopen();
        assertThat(store.find(before.id(), PERSONAL)).contains(cleared);
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("new");
    }

    @Test
    void leavesASecretAloneWhenNothingIsToChange() throws Exception {
        Secret before = create("A", "v", PERSONAL);
        clock.advance(Duration.ofHours(1));
        SecretChange nothing =
                new SecretChange(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(store.change(before.id(), PERSONAL, nothing)).contains(before);
        assertThat(store.change("none", PERSONAL, nothing)).isEmpty();
    }

    @Test
    void neverTellsAChangeEarlierThanTheOneBefore() throws Exception {
        Secret before = create("A", "v", PERSONAL);
        clock.advance(Duration.ofHours(-1));
        assertThat(rename(before, "B").orElseThrow().updatedAt()).isEqualTo(START);
    }

    @Test
    void listsInOrderOfCreationWhateverChanges() throws Exception {
        Secret first = create("Z", "v", PERSONAL);
        create("M", "v", PERSONAL);
        create("A", "v", PERSONAL);
        rename(first, "ZZ");
        assertThat(names(store.list(PERSONAL, 0, 10))).containsExactly("ZZ", "M", "A");
        store.delete(first.id(), PERSONAL);
        create("Z", "v", PERSONAL);
        assertThat(names(store.list(PERSONAL, 0, 10))).containsExactly("M", "A", "Z");
    }

    @Test
    void pagesWithoutGapOrRepeatWhileSecretsAreAdded() throws Exception {
        for (int n = 0; n < 25; n++) {
            create("N" + n, "v", PERSONAL);
        }
        List<String> seen = new ArrayList<>();
        int added = 25;
        Page<Secret> page;
        do {
            page = store.list(PERSONAL, seen.size(), 7);
            assertThat(page.offset()).isEqualTo(seen.size());
            assertThat(page.total()).isEqualTo(added);
            seen.addAll(names(page));
            if (added < 30) {
                create("N" + added, "v", PERSONAL);
                added++;
            }
        } while (!page.items().isEmpty());
        assertThat(seen).hasSize(30).doesNotHaveDuplicates().startsWith("N0").endsWith("N29");
    }

    @Test
    void pagesAreTheSameInWhateverOrderTheyAreReadAndWhateverHappensBetweenThem() throws Exception {
        List<Scope> scopes = List.of(PERSONAL, store.createTeam("Acme").scope());
        List<List<Secret>> there = List.of(new ArrayList<>(), new ArrayList<>());
        for (int n = 0; n < 40; n++) {
            there.get(n % 2).add(create("N" + n, "v", scopes.get(n % 2)));
        }
        Random chance = new Random(20);
        int[] next = new int[2];
        for (int round = 0; round < 400; round++) {
            int which = chance.nextInt(2);
            Scope scope = scopes.get(which);
            List<Secret> rows = there.get(which);
            if (chance.nextInt(6) == 0) {
                rows.add(create("R" + round, "v", scope));
            } else if (chance.nextInt(6) == 0) {
                store.delete(rows.remove(chance.nextInt(rows.size())).id(), scope);
            }
            int offset = chance.nextInt(4) > 0 ? next[which] : chance.nextInt(rows.size());
            int limit = 1 + chance.nextInt(8);
            Page<Secret> page = store.list(scope, offset, limit);

            int from = Math.min(offset, rows.size());
            assertThat(page.items())
                    .isEqualTo(rows.subList(from, Math.min(from + limit, rows.size())));
            assertThat(page.total()).isEqualTo(rows.size());
            next[which] = page.items().isEmpty() ? 0 : offset + page.items().size();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 2, 2", "2, 2, 1", "3, 2, 0", "2147483647, 2147483647, 0"})
    void listsAtTheEdges(int offset, int limit, int expected) throws Exception {
        for (String name : List.of("A", "B", "C")) {
            create(name, "v", PERSONAL);
        }
        Page<Secret> page = store.list(PERSONAL, offset, limit);
        assertThat(page.items()).hasSize(expected);
        assertThat(page.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1"})
    void refusesNegativePages(int offset, int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.list(PERSONAL, offset, limit));
    }

    @Test
    void makesTheCreatorAdminOfATeam() throws Exception {
        Membership made = store.createTeam("Acme 🙂 research");
        Membership second = store.createTeam("Second");
        reopen();
        assertThat(store.teams()).containsExactly(made, second);
        assertThat(made.name()).isEqualTo("Acme 🙂 research");
        assertThat(made.role()).isEqualTo(Role.ADMIN);
        assertThat(made.createdAt()).contains(START);
        assertThat(store.members(made.teamId()))
                .containsExactly(
                        new TeamMember(
                                store.owner().id(),
                                Optional.empty(),
                                Optional.empty(),
                                Role.ADMIN,
                                Optional.of(START)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "half \ud83d"})
    void refusesATeamWithoutAName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.createTeam(name));
    }

    @Test
    void limitsTheNameOfATeam() throws Exception {
        assertThat(store.createTeam("🙂".repeat(255)).name()).hasSize(510);
        assertThatIllegalArgumentException().isThrownBy(() -> store.createTeam("🙂".repeat(256)));
    }

    @Test
    void refusesATeamTheOwnerIsNotIn() throws Exception {
        Scope unknown = new Scope.Team("00000000-0000-0000-0000-000000000000");
        Secret mine = create("A", "v", PERSONAL);
        assertThatThrownBy(() -> create("B", "v", unknown)).isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.list(unknown, 0, 1)).isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.find(mine.id(), unknown))
                .isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.reveal(mine.id(), unknown))
                .isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.delete(mine.id(), unknown))
                .isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.change(mine.id(), unknown, toName("B")))
                .isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> store.members("none")).isInstanceOf(NotAMemberException.class);
    }

    @Test
    void findsNoSecretInAScopeItIsNotIn() throws Exception {
        Scope team = store.createTeam("Research").scope();
        Secret mine = create("A", "v", PERSONAL);
        assertThat(store.find(mine.id(), team)).isEmpty();
        assertThat(store.reveal(mine.id(), team)).isEmpty();
        assertThat(store.delete(mine.id(), team)).isFalse();
        assertThat(store.change(mine.id(), team, toName("B"))).isEmpty();
        assertThat(store.find(mine.id(), PERSONAL)).contains(mine);
    }

    @Test
    void isOfNoUseOnceClosed() throws Exception {
        AutoCloseable watch = store.watch(() -> {});
        store.close();
        store.close();
        watch.close();
        assertThatIllegalStateException().isThrownBy(() -> store.list(PERSONAL, 0, 1));
        assertThatIllegalStateException().isThrownBy(() -> create("A", "v", PERSONAL));
        assertThatIllegalStateException().isThrownBy(() -> store.watch(() -> {}));
    }

    private void reopen() throws VaultException {
        store.close();
        store = VaultStore.open(home, clock);
    }

    private Secret create(String name, String value, Scope scope) throws Exception {
        return Vaults.create(store, name, value, scope);
    }

    private Optional<Secret> rename(Secret secret, String name) throws Exception {
        return store.change(secret.id(), secret.scope(), toName(name));
    }

    private Optional<Secret> describe(Secret secret, String text) throws Exception {
        return store.change(
                secret.id(),
                secret.scope(),
                new SecretChange(Optional.empty(), Optional.empty(), Optional.of(text)));
    }

    private static SecretChange toName(String name) {
        return new SecretChange(
                Optional.of(new SecretName(name)), Optional.empty(), Optional.empty());
    }

    private static List<String> names(Page<Secret> page) {
        return page.items().stream().map(Secret::name).toList();
    }
}
