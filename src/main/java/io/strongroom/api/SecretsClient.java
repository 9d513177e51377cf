package io.strongroom.api;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import java.util.List;

/// The HTTP contract, in domain types. Every call blocks, so call from a background thread;
/// interrupting that thread cancels the call. Safe for use by many threads. Reads are repeated by
/// themselves when a server stumbles; a write is sent once.
///
/// Made by [SecretsClients].
public interface SecretsClient extends AutoCloseable {

    /// Stores a new secret. The caller keeps owning the value and closes it.
    ///
    /// @throws ApiException.NameTaken if the scope has a secret of that name
    /// @throws ApiException.OutcomeUnknown if no answer came: it may have been stored
    /// @throws ApiException if anything else failed
    Secret create(NewSecret secret) throws ApiException;

    /// One page of a scope's secrets, in the server's order.
    ///
    /// @param offset how many rows to skip
    /// @param limit how many rows to return at most
    Page<Secret> list(Scope scope, int offset, int limit) throws ApiException;

    /// All of a scope's secrets, page after page, each ID once.
    List<Secret> listAll(Scope scope) throws ApiException;

    /// One secret, without its value.
    ///
    /// @throws ApiException.NotFound if it is not there, or belongs to another scope
    Secret find(String id, Scope scope) throws ApiException;

    /// Changes a secret; what the change leaves empty stays. The caller keeps owning the value and
    /// closes it.
    Secret change(String id, Scope scope, SecretChange change) throws ApiException;

    /// Deletes a secret.
    void delete(String id, Scope scope) throws ApiException;

    /// The teams the caller belongs to.
    List<Membership> teams() throws ApiException;

    /// The people in a team.
    List<TeamMember> members(String teamId) throws ApiException;

    /// Who the server takes the caller for.
    Identity whoami() throws ApiException;

    /// What the server can do beyond the published contract; nothing for a hosted one.
    Extensions extensions() throws ApiException;

    /// The value of a secret, from a server whose [#extensions()] allow it. The caller closes it.
    SecretValue reveal(String id, Scope scope) throws ApiException;

    /// Makes a team whose admin is the caller, on a server whose [#extensions()] allow it.
    Membership createTeam(String name) throws ApiException;

    /// Cancels what is under way and lets go of connections.
    @Override
    void close();

    /// What a server can do beyond the published contract.
    ///
    /// @param reveal whether it returns values
    /// @param createTeam whether it makes teams
    record Extensions(boolean reveal, boolean createTeam) {
        /// A server that does only what is published.
        public static final Extensions NONE = new Extensions(false, false);
    }
}
