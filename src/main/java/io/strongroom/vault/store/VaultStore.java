package io.strongroom.vault.store;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.row.SecretSealer;
import io.strongroom.vault.row.Team;
import io.strongroom.vault.row.TeamSealer;
import io.strongroom.vault.row.VaultKeys;
import io.strongroom.vault.store.sqlite.ChangeWatch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The open vault. Safe for use by many threads; several processes may have the same vault open at
/// once. A method that returns has stored what it was given: the transaction is committed and on
/// disk.
///
/// A secret whose row was changed outside of Strongroom does not open. The list shows it as
/// [#DAMAGED_NAME], so that it is seen, counted and can be deleted; [#find], [#change] and
/// [#reveal] refuse it with [VaultProblem.SecretDamaged]. The others are not touched by that.
///
/// Once it is closed, every method but [#close()] and [#owner()] throws an `IllegalStateException`.
public final class VaultStore implements AutoCloseable {

    /// The name under which the list shows a secret that does not open. No secret can have it.
    public static final String DAMAGED_NAME = "(damaged)";

    private static final WayIn THIS_MACHINE = new WayIn.ThisMachine();

    private final Database database;
    private final VaultKeys keys;
    private final Clock clock;
    private final Identity owner;
    private final SecretTable secrets;
    private final TeamTable teams;
    private final List<ChangeWatch> watches = new CopyOnWriteArrayList<>();

    private VaultStore(VaultOpening.Opened opened, Clock clock) {
        this.database = opened.database();
        this.keys = opened.keys();
        this.clock = clock;
        this.owner = new Identity(opened.userId(), Optional.empty(), Optional.empty(), Map.of());
        this.secrets = new SecretTable(database.path(), new SecretSealer(keys));
        this.teams = new TeamTable(database.path(), new TeamSealer(keys), owner.id());
    }

    /// Opens the vault in a folder by its key file, and makes one, folder, key and all, if there is
    /// none. Nothing that stands there is ever replaced.
    ///
    /// @param home the folder; made with owner-only rights if it is not there
    /// @param clock tells the time of creations and changes
    /// @throws VaultException if there is something there that is not an openable vault
    public static VaultStore open(Path home, Clock clock) throws VaultException {
        return open(MachineKeys.withoutKeyring(new VaultHome(home)), clock, THIS_MACHINE);
    }

    /// Opens a vault as [#open(Path, Clock)] does, by whatever opens it. Trying a passphrase takes
    /// about half a second, asking a keyring up to 20 seconds.
    ///
    /// @param machine where the vault is, and the keys this machine keeps
    /// @param wayIn stays the caller's
    /// @throws VaultException also with [io.strongroom.domain.VaultProblem.Locked] if the vault
    ///   needs a passphrase and this is none, or the calling thread was interrupted, and with
    ///   [io.strongroom.domain.VaultProblem.WayInWrong] if it is the wrong one
    public static VaultStore open(MachineKeys machine, Clock clock, WayIn wayIn)
            throws VaultException {
        return new VaultStore(new VaultOpening(machine).open(wayIn), clock);
    }

    /// The person whose vault this is: made with the vault, for good.
    public Identity owner() {
        return owner;
    }

    /// Stores a new secret of the owner. The caller keeps owning the value.
    ///
    /// @throws NameTakenException if the scope has a secret of that name
    public Secret create(NewSecret secret)
            throws VaultException, NotAMemberException, NameTakenException {
        byte[] value = secret.value().copyUtf8();
        try (Transaction transaction = database.write()) {
            teams.requireMember(transaction, secret.scope());
            Instant now = now();
            Secret stored =
                    new Secret(
                            UUID.randomUUID().toString(),
                            secret.name().text(),
                            secret.description().filter(text -> !text.isEmpty()),
                            secret.isFile(),
                            Optional.of(owner.id()),
                            secret.scope(),
                            now,
                            now);
            secrets.insert(transaction, stored, value);
            transaction.commit();
            return stored;
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    /// A page of a scope's secrets, in order of creation. No value is opened.
    ///
    /// @param offset how many to pass over, not negative
    /// @param limit how many to return at most, not negative
    public Page<Secret> list(Scope scope, int offset, int limit)
            throws VaultException, NotAMemberException {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("a page begins and ends at 0 or later");
        }
        try (Transaction transaction = database.read()) {
            teams.requireMember(transaction, scope);
            return secrets.page(transaction, scope, offset, limit);
        }
    }

    /// One secret of a scope; empty if it is not there.
    public Optional<Secret> find(String id, Scope scope)
            throws VaultException, NotAMemberException {
        try (Transaction transaction = database.read()) {
            teams.requireMember(transaction, scope);
            return secrets.find(transaction, id, scope);
        }
    }

    /// Changes a secret of a scope and returns it as it is now.
    ///
    /// @throws NameTakenException if another secret of the scope has the new name
    public Optional<Secret> change(String id, Scope scope, SecretChange change)
            throws VaultException, NotAMemberException, NameTakenException {
        if (change.isEmpty()) {
            return find(id, scope);
        }
        try (Transaction transaction = database.write()) {
            teams.requireMember(transaction, scope);
            Optional<Secret> changed = secrets.change(transaction, id, scope, change, now());
            transaction.commit();
            return changed;
        }
    }

    /// Deletes a secret of a scope, freeing its name at once. One that does not open can be deleted
    /// too.
    ///
    /// @return whether it was there
    public boolean delete(String id, Scope scope) throws VaultException, NotAMemberException {
        try (Transaction transaction = database.write()) {
            teams.requireMember(transaction, scope);
            boolean there = secrets.delete(transaction, id, scope);
            transaction.commit();
            return there;
        }
    }

    /// Opens the value of a secret of a scope. The caller closes it.
    public Optional<SecretValue> reveal(String id, Scope scope)
            throws VaultException, NotAMemberException {
        try (Transaction transaction = database.read()) {
            teams.requireMember(transaction, scope);
            return secrets.reveal(transaction, id, scope);
        }
    }

    /// The teams the owner belongs to, in order of creation.
    public List<Membership> teams() throws VaultException {
        try (Transaction transaction = database.read()) {
            return teams.all(transaction).stream().map(this::membership).toList();
        }
    }

    /// Makes a team whose admin is the owner.
    ///
    /// @param name as people will call it; not blank, at most 255 code points
    public Membership createTeam(String name) throws VaultException {
        if (!Membership.isTeamName(name)) {
            throw new IllegalArgumentException("a team's name has 1 to 255 whole characters");
        }
        Instant now = now();
        Team team =
                new Team(
                        UUID.randomUUID().toString(),
                        name,
                        now,
                        List.of(new Team.Member(owner.id(), Role.ADMIN, now)));
        try (Transaction transaction = database.write()) {
            teams.insert(transaction, team);
            transaction.commit();
        }
        return membership(team);
    }

    /// The people in a team of the owner's.
    public List<TeamMember> members(String teamId) throws VaultException, NotAMemberException {
        try (Transaction transaction = database.read()) {
            return teams.find(transaction, teamId).members().stream()
                    .map(member ->
                            new TeamMember(
                                    member.userId(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    member.role(),
                                    Optional.of(member.joinedAt())))
                    .toList();
        }
    }

    /// Seals something small for this vault, which its caller keeps outside of it.
    ///
    /// @param purpose it opens for no other
    /// @param content stays the caller's
    public byte[] seal(String purpose, byte[] content) {
        return keys.seal(purpose, content);
    }

    /// Opens what [#seal] sealed.
    ///
    /// @return the content, which the caller overwrites after use; empty if it was sealed by
    ///   another vault or for another purpose, or was changed
    public Optional<byte[]> unseal(String purpose, byte[] sealed) {
        return keys.unseal(purpose, sealed);
    }

    /// Tells when anything outside of this store, another process or another open store, has
    /// changed the vault. The listener runs on a background thread, soon after (well under two
    /// seconds), once for any number of changes.
    ///
    /// @return close it to stop listening
    public AutoCloseable watch(Runnable listener) {
        ChangeWatch watch = ChangeWatch.start(database.foreignCommits(), listener);
        watches.add(watch);
        return () -> {
            watches.remove(watch);
            watch.close();
        };
    }

    /// Waits for the write under way, closes the database and overwrites the keys. Closing twice
    /// does no harm.
    @Override
    public void close() {
        watches.forEach(ChangeWatch::close);
        database.close();
        keys.close();
    }

    Database database() {
        return database;
    }

    private Membership membership(Team team) {
        Role role = team.member(owner.id()).map(Team.Member::role).orElse(Role.MEMBER);
        return new Membership(
                team.id(), team.name(), Optional.empty(), role, Optional.of(team.createdAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
