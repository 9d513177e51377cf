package io.strongroom.vault.store;

import io.strongroom.domain.Scope;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.row.Team;
import io.strongroom.vault.row.TeamSealer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The teams in the database, and the rule of who may see what: members alone.
final class TeamTable {

    private static final Logger LOG = LoggerFactory.getLogger(TeamTable.class);

    private final Path path;
    private final TeamSealer sealer;
    private final String userId;

    /// @param userId who asks
    TeamTable(Path path, TeamSealer sealer, String userId) {
        this.path = path;
        this.sealer = sealer;
        this.userId = userId;
    }

    void insert(Transaction transaction, Team team) throws VaultException {
        transaction.update(
                "INSERT INTO team (id, sealed) VALUES (?, ?)", team.id(), sealer.seal(team));
    }

    /// The teams of the user, in order of creation. One that does not open is left out, with a
    /// warning, so that the others can be used.
    List<Team> all(Transaction transaction) throws VaultException {
        List<Team> teams = new ArrayList<>();
        for (Row row :
                transaction.query(
                        "SELECT id, sealed FROM team ORDER BY sequence",
                        row -> new Row(row.getString(1), row.getBytes(2)))) {
            try {
                Team team = sealer.open(row.id(), row.sealed());
                if (team.member(userId).isPresent()) {
                    teams.add(team);
                }
            } catch (DoesNotOpenException damaged) {
                LOG.warn("Team {} is left out: {}.", row.id(), damaged.getMessage());
            }
        }
        return teams;
    }

    /// Refuses the scope of a team the user does not belong to.
    void requireMember(Transaction transaction, Scope scope)
            throws VaultException, NotAMemberException {
        if (scope instanceof Scope.Team(String teamId)) {
            find(transaction, teamId);
        }
    }

    /// A team of the user's.
    Team find(Transaction transaction, String teamId) throws VaultException, NotAMemberException {
        List<byte[]> rows =
                transaction.query(
                        "SELECT sealed FROM team WHERE id = ?", row -> row.getBytes(1), teamId);
        if (rows.isEmpty()) {
            throw new NotAMemberException();
        }
        try {
            Team team = sealer.open(teamId, rows.getFirst());
            if (team.member(userId).isEmpty()) {
                throw new NotAMemberException();
            }
            return team;
        } catch (DoesNotOpenException damaged) {
            throw new VaultException(new VaultProblem.Damaged(path), damaged);
        }
    }

    private record Row(String id, byte[] sealed) {}
}
