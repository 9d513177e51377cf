package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultProtection.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A process that is killed while it changes what protects the vault: the old way in opens it, or
/// the new one, never neither. `-Dprotection.rounds=200` kills it that often; 56 go through every
/// move and every step.
class KilledProtectionTest {

    private static final int ROUNDS = Integer.getInteger("protection.rounds", 25);

    /// Longer than a change takes on a machine that has other work.
    private static final int LONGEST_MILLIS = 2500;

    private static final List<Move> MOVES =
            List.of(
                    new Move(SlotKind.KEY_FILE, SlotKind.PASSPHRASE),
                    new Move(SlotKind.PASSPHRASE, SlotKind.PASSPHRASE),
                    new Move(SlotKind.PASSPHRASE, SlotKind.KEYRING),
                    new Move(SlotKind.KEYRING, SlotKind.KEY_FILE),
                    new Move(SlotKind.KEY_FILE, SlotKind.KEYRING),
                    new Move(SlotKind.KEYRING, SlotKind.PASSPHRASE),
                    new Move(SlotKind.PASSPHRASE, SlotKind.KEY_FILE));

    private static final List<Step> STEPS = List.of(Step.values());

    @TempDir Path folder;

    private record Move(SlotKind from, SlotKind to) {}

    @Test
    void leavesTheOldWayInOrTheNew() throws Exception {
        Random random = new Random(20_261_124);
        int old = 0;
        for (int n = 0; n < ROUNDS; n++) {
            Round round = new Round(Files.createDirectory(folder.resolve("round" + n)));
            Move move = MOVES.get(n % MOVES.size());
            // Two of eight at any moment, the others at each step.
            int stop = n % (STEPS.size() + 2);
            old +=
                    stop < STEPS.size()
                            ? round.killedAt(move, STEPS.get(stop))
                            : round.killedAfter(move, random.nextInt(LONGEST_MILLIS));
        }
        System.out.printf(
                "killed %d times: opened %d times the old way, %d times the new, 0 times neither%n",
                ROUNDS, old, ROUNDS - old);
        assertThat(old).isPositive().isLessThan(ROUNDS);
    }

    /// One vault and its killing.
    private static final class Round {

        private final Path place;
        private final MachineKeys machine;
        private Secret secret;

        Round(Path place) throws Exception {
            this.place = place;
            this.machine = ProtectionProcess.machine(place);
            Files.createDirectory(place.resolve("keyring"));
            try (VaultStore store =
                    VaultStore.open(machine, Clock.systemUTC(), new WayIn.ThisMachine())) {
                secret = Vaults.create(store, "A", "the value", Scope.personal());
            }
        }

        /// @return how often the old way in opens it: 0 or 1
        int killedAt(Move move, Step step) throws Exception {
            protect(move.from());
            try (ProtectionProcess process =
                    ProtectionProcess.start(place, move.from(), move.to(), step.name())) {
                process.await("begun");
                process.await(step.name());
                process.killAfter(0);
            }
            int old = waysThatOpen(move);
            assertThat(old)
                    .as("%s at %s", move, step)
                    .isEqualTo(step.compareTo(Step.COMMITTED) < 0 ? 1 : 0);
            return old;
        }

        int killedAfter(Move move, int millis) throws Exception {
            protect(move.from());
            try (ProtectionProcess process =
                    ProtectionProcess.start(place, move.from(), move.to(), "none")) {
                process.await("begun");
                process.killAfter(millis);
            }
            return waysThatOpen(move);
        }

        private void protect(SlotKind from) throws VaultException {
            if (from != SlotKind.KEY_FILE) {
                ProtectionProcess.change(
                        new VaultProtection(machine), new WayIn.ThisMachine(), from, "before");
            }
        }

        private int waysThatOpen(Move move) throws Exception {
            boolean old = new VaultProtection(machine).kinds().contains(move.from());
            if (move.from() == move.to()) {
                old = opens(ProtectionProcess.wayIn(move.from(), "before"));
            }
            SlotKind now = old ? move.from() : move.to();
            assertThat(opens(ProtectionProcess.wayIn(now, old ? "before" : "after")))
                    .as("%s, %s", move, old ? "the old way" : "the new way")
                    .isTrue();
            assertLeftNothingBehind(now);
            return old ? 1 : 0;
        }

        /// Once the vault was opened, a key file that opens nothing is gone. One that was made for
        /// a change that did not come about opens nothing either, and waits for the next.
        private void assertLeftNothingBehind(SlotKind now) throws VaultException, IOException {
            assertThat(new VaultProtection(machine).kinds())
                    .filteredOn(SlotKind::isDaily)
                    .containsExactly(now);
            assertThat(new VaultProtection(machine).kinds()).doesNotContain(SlotKind.LEFT_KEY_FILE);
            try (Stream<Path> files = Files.list(machine.home().folder())) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .isSubsetOf("vault.db", "vault.key", "vault.key.new");
            }
        }

        private boolean opens(WayIn wayIn) throws Exception {
            try (VaultStore store = VaultStore.open(machine, Clock.systemUTC(), wayIn)) {
                assertThat(revealed(store, secret.id(), Scope.personal())).isEqualTo("the value");
                return true;
            } catch (VaultException _) {
                return false;
            }
        }
    }
}
