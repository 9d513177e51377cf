package io.strongroom.account.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The stored accounts.
///
/// @param all in the order of their making
/// @param current the ID of the chosen one; the vault on this machine if there is none
public record Accounts(List<StoredAccount> all, Optional<String> current) {

    static final Accounts NONE = new Accounts(List.of(), Optional.empty());

    /// @throws IllegalArgumentException if two have the same ID or name
    public Accounts {
        all = List.copyOf(all);
        if (all.stream().map(StoredAccount::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two accounts have the same ID");
        }
        for (StoredAccount account : all) {
            if (all.stream().filter(each -> AccountName.same(each.name(), account.name())).count()
                    > 1) {
                throw new IllegalArgumentException("two accounts have the same name");
            }
        }
    }

    /// The account that is chosen; empty for the vault on this machine.
    public Optional<StoredAccount> chosen() {
        return current.flatMap(this::withId);
    }

    /// The account of an ID.
    public Optional<StoredAccount> withId(String id) {
        return all.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /// The account of a name.
    public Optional<StoredAccount> named(String name) {
        return all.stream().filter(account -> AccountName.same(account.name(), name)).findFirst();
    }

    Accounts with(StoredAccount account) {
        List<StoredAccount> more = new ArrayList<>(all);
        more.add(account);
        return new Accounts(more, current);
    }

    Accounts without(String id) {
        return new Accounts(
                all.stream().filter(account -> !account.id().equals(id)).toList(),
                current.filter(chosen -> !chosen.equals(id)));
    }

    Accounts changed(String id, UnaryOperator<StoredAccount> change) {
        return new Accounts(
                all.stream()
                        .map(account -> account.id().equals(id) ? change.apply(account) : account)
                        .toList(),
                current);
    }

    Accounts choosing(Optional<String> id) {
        return new Accounts(all, id);
    }
}
