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
import java.util.Optional;
import java.util.OptionalInt;

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

    /// All of a scope's secrets, page after page, each ID once; of a server that counts or pages
    /// badly, all that it gave.
    default List<Secret> listAll(Scope scope) throws ApiException {
        return listAll(scope, PageListener.none()).items();
    }

    /// The same, telling of each page as it comes.
    Listing<Secret> listAll(Scope scope, PageListener<Secret> listener) throws ApiException;

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

    /// Hears of a list while it is read.
    ///
    /// @param <T> what the list is of
    @FunctionalInterface
    interface PageListener<T> {

        /// Not interested.
        static <T> PageListener<T> none() {
            return (_, _) -> {};
        }

        /// A page has come. Runs on the thread that reads.
        ///
        /// @param added the rows that were not there before, in the server's order
        /// @param total how many rows there are, as the server says; empty if it does not, or if it
        ///   is plainly wrong
        void page(List<T> added, OptionalInt total);

        /// Rows moved while they were read: what has come is void, and reading begins anew.
        default void again() {}
    }

    /// A list that was read to its end.
    ///
    /// @param items each ID once, in the server's order
    /// @param doubt why some may be missing, if there is a reason to think so
    /// @param <T> what the list is of
    record Listing<T>(List<T> items, Optional<Doubt> doubt) {}

    /// Why a list may not be whole.
    sealed interface Doubt {

        /// The server says that there are more than it gave.
        ///
        /// @param given how many it gave, each once
        /// @param told how many it says there are
        record FewerThanTold(int given, int told) implements Doubt {}

        /// The server says that there are fewer than it gave.
        ///
        /// @param given how many it gave, each once
        /// @param told how many it says there are
        record MoreThanTold(int given, int told) implements Doubt {}

        /// The server gave the same rows again instead of the next ones.
        ///
        /// @param given how many it gave, each once
        record SamePage(int given) implements Doubt {}

        /// Rows went away each time the list was read.
        ///
        /// @param given how many it gave the last time, each once
        record Restless(int given) implements Doubt {}
    }

    /// What a server can do beyond the published contract.
    ///
    /// @param reveal whether it returns values
    /// @param createTeam whether it makes teams
    record Extensions(boolean reveal, boolean createTeam) {
        /// A server that does only what is published.
        public static final Extensions NONE = new Extensions(false, false);
    }
}
