package io.strongroom.account.book;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.FileProblem;
import io.strongroom.account.JsonFile;
import io.strongroom.account.key.HeldKey;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyPlaces;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// The stored accounts and their keys. Nothing is held here: each question reads the list anew, so
/// that what another process changed is seen. Reading takes a moment; whatever touches a key may
/// take as long as a keyring takes, so call that from a background thread. Safe for use by many
/// threads.
///
/// A key is stored before its account is listed, and deleted before its account is taken off the
/// list, so that none is left behind. Only a keyring that answers too late can keep one that no
/// account has.
public final class AccountBook {

    private static final AccountProblem NO_KEYRING =
            new AccountProblem.KeyInTheWay(new KeyProblem.NoKeyring());

    private final AccountsFile file;
    private final KeyPlaces places;
    private final AtomicInteger replacements = new AtomicInteger();

    /// Touches nothing yet.
    ///
    /// @param home the folder the list is in
    /// @param clock dates a damaged list that is put aside
    /// @param places where keys are kept
    public AccountBook(Path home, Clock clock, KeyPlaces places) {
        this.file = new AccountsFile(home, clock);
        this.places = places;
    }

    /// What is stored.
    ///
    /// @param accounts none if there is no list, or none that can be used
    /// @param problem why the list that is there is not used
    public record Listed(Accounts accounts, Optional<FileProblem> problem) {}

    /// Reads the list.
    public Listed list() {
        JsonFile.Loaded<Accounts> loaded = file.load();
        return new Listed(loaded.content().orElse(Accounts.NONE), loaded.problem());
    }

    /// The stored account behind one whose key is sealed by the vault, so that the vault has to be
    /// open before the key can be had; empty for any other. No key is looked for.
    public Optional<StoredAccount> sealedByVault(Account account) {
        return list().accounts()
                .withId(account.id())
                .filter(stored -> stored.keyPlace() == KeyPlace.VAULT);
    }

    /// Whether an account was stored here and has been removed. While the list cannot be read,
    /// nothing is.
    public boolean isGone(Account.Hosted account) {
        Listed listed = list();
        return !account.fromEnvironment()
                && listed.problem().isEmpty()
                && listed.accounts().withId(account.id()).isEmpty();
    }

    /// An account to open a session with. Its key is looked for by the first call that needs it.
    public Account.Hosted account(StoredAccount stored) {
        return new Account.Hosted(
                stored.id(),
                stored.name(),
                stored.baseUrl(),
                new HeldKey(places, stored.keyPlace(), stored.id(), replacements::get),
                stored.defaultScope(),
                stored.authority(),
                false);
    }

    /// Stores an account. Its key goes into the keyring or, only where there is none, into the
    /// sealed file beside the vault.
    public StoredAccount add(NewAccount added, ApiKey key) throws AccountException {
        try {
            return add(added, key, KeyPlace.KEYRING);
        } catch (AccountException refused) {
            if (refused.problem().equals(NO_KEYRING)) {
                return add(added, key, KeyPlace.VAULT);
            }
            throw refused;
        }
    }

    /// Stores an account whose key goes where the user wants it.
    public StoredAccount add(NewAccount added, ApiKey key, KeyPlace place) throws AccountException {
        requireName(list().accounts(), added.name(), Optional.empty());
        String id = UUID.randomUUID().toString();
        store(id, key, place);
        StoredAccount account =
                new StoredAccount(
                        id,
                        added.name().strip(),
                        added.baseUrl(),
                        added.defaultScope(),
                        place,
                        added.authority(),
                        added.owner());
        try {
            file.change(now -> {
                requireName(now, account.name(), Optional.empty());
                return now.with(account);
            });
        } catch (AccountException notListed) {
            deleteAgain(account, notListed);
            throw notListed;
        }
        return account;
    }

    /// Gives an account another name.
    public void rename(String id, String name) throws AccountException {
        file.change(now -> {
            requireName(now, name, Optional.of(id));
            return changed(now, id, account -> account.withName(name.strip()));
        });
    }

    /// Has another team meant when none is named.
    public void setDefaultScope(String id, Scope scope) throws AccountException {
        file.change(now -> changed(now, id, account -> account.withDefaultScope(scope)));
    }

    /// Trusts another authority for an account, or none of its own.
    ///
    /// @param authority a file that was seen to be good
    public void setAuthority(String id, Optional<Path> authority) throws AccountException {
        file.change(now -> changed(now, id, account -> account.withAuthority(authority)));
    }

    /// Keeps another key for an account, where its key is kept. The next call of a session that was
    /// begun with this book takes it.
    ///
    /// @param owner whose it is, by the ID that the server gives them; empty if it was not asked
    public void setKey(String id, ApiKey key, Optional<String> owner) throws AccountException {
        StoredAccount account = withId(id);
        store(id, key, account.keyPlace());
        replacements.incrementAndGet();
        file.change(now -> changed(now, id, stored -> stored.withOwner(owner)));
    }

    /// An account of a server whose key is this one; none if a key cannot be looked at.
    public Optional<StoredAccount> withKey(BaseUrl baseUrl, ApiKey key) {
        return list().accounts().all().stream()
                .filter(account -> account.baseUrl().equals(baseUrl))
                .filter(account -> holds(account, key))
                .findFirst();
    }

    private boolean holds(StoredAccount account, ApiKey key) {
        try {
            return account(account).keySource().key().reveal().equals(key.reveal());
        } catch (KeyUnavailableException _) {
            return false;
        }
    }

    /// Removes an account and its key. Where the key cannot be deleted, the account stays.
    public void remove(String id) throws AccountException {
        StoredAccount account = withId(id);
        try {
            places.in(account.keyPlace()).delete(id);
        } catch (KeyUnavailableException notDeleted) {
            throw keyInTheWay(notDeleted);
        }
        file.change(now -> now.without(id));
    }

    /// Removes an account and leaves its key where it was kept, for a key that cannot be deleted:
    /// its keyring is not to be had any more.
    public void removeWithoutKey(String id) throws AccountException {
        String listed = withId(id).id();
        file.change(now -> now.without(listed));
    }

    /// Makes an account the current one, for the window and for scripts.
    ///
    /// @param id empty for the vault on this machine
    public void choose(Optional<String> id) throws AccountException {
        file.change(now -> {
            if (id.isPresent() && now.withId(id.get()).isEmpty()) {
                throw new AccountException(new AccountProblem.Unknown());
            }
            return now.choosing(id);
        });
    }

    private void store(String id, ApiKey key, KeyPlace place) throws AccountException {
        try {
            places.in(place).store(id, key);
        } catch (KeyUnavailableException notKept) {
            throw keyInTheWay(notKept);
        }
    }

    private void deleteAgain(StoredAccount account, AccountException notListed) {
        try {
            places.in(account.keyPlace()).delete(account.id());
        } catch (KeyUnavailableException left) {
            notListed.addSuppressed(left);
        }
    }

    private StoredAccount withId(String id) throws AccountException {
        return list().accounts()
                .withId(id)
                .orElseThrow(() -> new AccountException(new AccountProblem.Unknown()));
    }

    private static Accounts changed(Accounts now, String id, UnaryOperator<StoredAccount> change)
            throws AccountException {
        if (now.withId(id).isEmpty()) {
            throw new AccountException(new AccountProblem.Unknown());
        }
        return now.changed(id, change);
    }

    /// @param own the ID of the account that may have the name
    private static void requireName(Accounts now, String name, Optional<String> own)
            throws AccountException {
        Optional<AccountProblem> broken = AccountName.check(name);
        if (broken.isPresent()) {
            throw new AccountException(broken.get());
        }
        Optional<StoredAccount> other = now.named(name);
        if (other.isPresent() && !other.map(StoredAccount::id).equals(own)) {
            throw new AccountException(new AccountProblem.NameTaken(name.strip()));
        }
    }

    private static AccountException keyInTheWay(KeyUnavailableException unavailable) {
        return new AccountException(
                new AccountProblem.KeyInTheWay(unavailable.problem()), unavailable);
    }
}
