package io.strongroom.account.book;

import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.util.Optional;

/// An account as it is stored. The key is not in it.
///
/// @param id made with the account, and never used again
/// @param name as people call it
/// @param baseUrl where its server is
/// @param defaultScope the team that is meant when none is named; personal if there is none
/// @param keyPlace where its key is kept
/// @param authority a certificate that is trusted for it besides those the platform trusts
/// @param owner whose its key is, by the ID that the server gives them; empty if it was not asked
public record StoredAccount(
        String id,
        String name,
        BaseUrl baseUrl,
        Scope defaultScope,
        KeyPlace keyPlace,
        Optional<Path> authority,
        Optional<String> owner) {

    /// @throws IllegalArgumentException if the ID or the name is not one
    public StoredAccount {
        if (id.isBlank() || !name.equals(name.strip()) || AccountName.check(name).isPresent()) {
            throw new IllegalArgumentException("no account has this ID or name");
        }
    }

    /// One whose owner was not asked for.
    public StoredAccount(
            String id,
            String name,
            BaseUrl baseUrl,
            Scope defaultScope,
            KeyPlace keyPlace,
            Optional<Path> authority) {
        this(id, name, baseUrl, defaultScope, keyPlace, authority, Optional.empty());
    }

    StoredAccount withName(String other) {
        return new StoredAccount(id, other, baseUrl, defaultScope, keyPlace, authority, owner);
    }

    StoredAccount withDefaultScope(Scope other) {
        return new StoredAccount(id, name, baseUrl, other, keyPlace, authority, owner);
    }

    StoredAccount withAuthority(Optional<Path> other) {
        return new StoredAccount(id, name, baseUrl, defaultScope, keyPlace, other, owner);
    }

    StoredAccount withOwner(Optional<String> other) {
        return new StoredAccount(id, name, baseUrl, defaultScope, keyPlace, authority, other);
    }
}
