package io.strongroom.vault.store;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Limits;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.row.SealedSecret;
import io.strongroom.vault.row.SecretSealer;
import io.strongroom.vault.row.Team;
import io.strongroom.vault.row.TeamSealer;
import io.strongroom.vault.row.VaultKeys;
import io.strongroom.vault.store.sqlite.ChangeWatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private static final Logger LOG = LoggerFactory.getLogger(VaultStore.class);
    private static final int TEAM_NAME = 255;

    private final Database database;
    private final VaultKeys keys;
    private final Clock clock;
    private final Identity owner;
    private final SecretSealer sealer;
    private final TeamTable teams;
    private final List<ChangeWatch> watches = new CopyOnWriteArrayList<>();

    private VaultStore(VaultOpening.Opened opened, Clock clock) {
        this.database = opened.database();
        this.keys = opened.keys();
        this.clock = clock;
        this.owner = new Identity(opened.userId(), Optional.empty(), Optional.empty(), Map.of());
        this.sealer = new SecretSealer(keys);
        this.teams = new TeamTable(database.path(), new TeamSealer(keys), owner.id());
    }

    /// Opens the vault in a folder, and makes one, folder, key and all, if there is none. Nothing
    /// that stands there is ever replaced.
    ///
    /// @param home the folder; made with owner-only rights if it is not there
    /// @param clock tells the time of creations and changes
    /// @throws VaultException if there is something there that is not an openable vault
    public static VaultStore open(Path home, Clock clock) throws VaultException {
        return new VaultStore(new VaultOpening(new VaultHome(home)).open(), clock);
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
            requireFree(transaction, stored);
            SecretTable.insert(transaction, sealer.seal(stored, value, 1));
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
            byte[] scopeIndex = sealer.scopeIndex(scope);
            List<Secret> secrets = new ArrayList<>();
            for (SealedSecret row : SecretTable.page(transaction, scopeIndex, offset, limit)) {
                secrets.add(openForList(row, scope));
            }
            return new Page<>(secrets, SecretTable.count(transaction, scopeIndex), offset);
        }
    }

    /// One secret of a scope; empty if it is not there.
    public Optional<Secret> find(String id, Scope scope)
            throws VaultException, NotAMemberException {
        try (Transaction transaction = database.read()) {
            Optional<SealedSecret> row = row(transaction, id, scope);
            return row.isEmpty() ? Optional.empty() : Optional.of(open(row.get(), scope));
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
            Optional<SealedSecret> row = row(transaction, id, scope);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            Secret before = open(row.get(), scope);
            Secret after = changed(before, change);
            requireFree(transaction, after);
            byte[] value = valueAfter(row.get(), before, change);
            try {
                SecretTable.update(transaction, sealer.seal(after, value, row.get().version() + 1));
            } finally {
                Arrays.fill(value, (byte) 0);
            }
            transaction.commit();
            return Optional.of(after);
        }
    }

    /// Deletes a secret of a scope, freeing its name at once. One that does not open can be deleted
    /// too.
    ///
    /// @return whether it was there
    public boolean delete(String id, Scope scope) throws VaultException, NotAMemberException {
        try (Transaction transaction = database.write()) {
            teams.requireMember(transaction, scope);
            boolean there = SecretTable.delete(transaction, id, sealer.scopeIndex(scope));
            transaction.commit();
            return there;
        }
    }

    /// Opens the value of a secret of a scope. The caller closes it.
    public Optional<SecretValue> reveal(String id, Scope scope)
            throws VaultException, NotAMemberException {
        try (Transaction transaction = database.read()) {
            Optional<SealedSecret> row = row(transaction, id, scope);
            return row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sealer.reveal(row.get(), open(row.get(), scope)));
        } catch (DoesNotOpenException damaged) {
            throw damaged(id, damaged);
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
        if (name.isBlank()
                || Limits.codePoints(name) > TEAM_NAME
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
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

    private Optional<SealedSecret> row(Transaction transaction, String id, Scope scope)
            throws VaultException, NotAMemberException {
        teams.requireMember(transaction, scope);
        return SecretTable.find(transaction, id, sealer.scopeIndex(scope));
    }

    private void requireFree(Transaction transaction, Secret secret)
            throws VaultException, NameTakenException {
        byte[] nameIndex = sealer.nameIndex(secret.scope(), secret.name());
        if (SecretTable.isTaken(transaction, nameIndex, secret.id())) {
            throw new NameTakenException();
        }
    }

    private Secret open(SealedSecret row, Scope scope) throws VaultException {
        try {
            return sealer.open(row, scope);
        } catch (DoesNotOpenException damaged) {
            throw damaged(row.id(), damaged);
        }
    }

    private Secret openForList(SealedSecret row, Scope scope) {
        try {
            return sealer.open(row, scope);
        } catch (DoesNotOpenException damaged) {
            LOG.warn("Secret {} does not open.", row.id(), damaged);
            return new Secret(
                    row.id(),
                    DAMAGED_NAME,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    scope,
                    Instant.EPOCH,
                    Instant.EPOCH);
        }
    }

    private byte[] valueAfter(SealedSecret row, Secret before, SecretChange change)
            throws VaultException {
        if (change.value().isPresent()) {
            return change.value().get().copyUtf8();
        }
        try {
            return sealer.openValue(row, before);
        } catch (DoesNotOpenException damaged) {
            throw damaged(row.id(), damaged);
        }
    }

    private Secret changed(Secret before, SecretChange change) {
        Instant now = now();
        return new Secret(
                before.id(),
                change.name().map(SecretName::text).orElse(before.name()),
                change.description().or(before::description).filter(text -> !text.isEmpty()),
                before.isFile(),
                before.userId(),
                before.scope(),
                before.createdAt(),
                now.isBefore(before.updatedAt()) ? before.updatedAt() : now);
    }

    private Membership membership(Team team) {
        Role role = team.member(owner.id()).map(Team.Member::role).orElse(Role.MEMBER);
        return new Membership(
                team.id(), team.name(), Optional.empty(), role, Optional.of(team.createdAt()));
    }

    private VaultException damaged(String id, DoesNotOpenException cause) {
        return new VaultException(new VaultProblem.SecretDamaged(database.path(), id), cause);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
