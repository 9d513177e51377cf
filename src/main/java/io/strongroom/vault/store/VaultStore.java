package io.strongroom.vault.store;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The open vault. Safe for use by many threads; several processes may have the same vault open at
/// once. A method that returns has stored what it was given: the transaction is committed and on
/// disk.
public final class VaultStore implements AutoCloseable {

    /// Opens the vault in a folder, and makes one, folder, key and all, if there is none. Nothing
    /// that stands there is ever replaced.
    ///
    /// @param home the folder; made with owner-only rights if it is not there
    /// @param clock tells the time of creations and changes
    /// @throws VaultException if there is something there that is not an openable vault
    public static VaultStore open(Path home, Clock clock) throws VaultException {
        throw new UnsupportedOperationException(home.toString() + clock);
    }

    /// The person whose vault this is: made with the vault, for good.
    public Identity owner() {
        throw new UnsupportedOperationException();
    }

    /// Stores a new secret of the owner. The caller keeps owning the value.
    ///
    /// @throws NameTakenException if the scope has a secret of that name
    public Secret create(NewSecret secret)
            throws VaultException, NotAMemberException, NameTakenException {
        throw new UnsupportedOperationException();
    }

    /// A page of a scope's secrets, in order of creation. No value is opened.
    public Page<Secret> list(Scope scope, int offset, int limit)
            throws VaultException, NotAMemberException {
        throw new UnsupportedOperationException();
    }

    /// One secret of a scope; empty if it is not there.
    public Optional<Secret> find(String id, Scope scope)
            throws VaultException, NotAMemberException {
        throw new UnsupportedOperationException();
    }

    /// Changes a secret of a scope and returns it as it is now.
    ///
    /// @throws NameTakenException if another secret of the scope has the new name
    public Optional<Secret> change(String id, Scope scope, SecretChange change)
            throws VaultException, NotAMemberException, NameTakenException {
        throw new UnsupportedOperationException();
    }

    /// Deletes a secret of a scope, freeing its name at once.
    ///
    /// @return whether it was there
    public boolean delete(String id, Scope scope) throws VaultException, NotAMemberException {
        throw new UnsupportedOperationException();
    }

    /// Opens the value of a secret of a scope. The caller closes it.
    public Optional<SecretValue> reveal(String id, Scope scope)
            throws VaultException, NotAMemberException {
        throw new UnsupportedOperationException();
    }

    /// The teams the owner belongs to, in order of creation.
    public List<Membership> teams() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /// Makes a team whose admin is the owner.
    ///
    /// @param name as people will call it; not blank, at most 255 code points
    public Membership createTeam(String name) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /// The people in a team of the owner's.
    public List<TeamMember> members(String teamId) throws VaultException, NotAMemberException {
        throw new UnsupportedOperationException();
    }

    /// Tells when anything outside of this store, another process or another open store, has
    /// changed the vault. The listener runs on a background thread, soon after (well under two
    /// seconds), once for any number of changes.
    ///
    /// @return close it to stop listening
    public AutoCloseable watch(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    /// Waits for the write under way, closes the database and overwrites the keys. Closing twice
    /// does no harm.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
