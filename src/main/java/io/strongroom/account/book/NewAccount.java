package io.strongroom.account.book;

import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.util.Optional;

/// An account to be stored, without its key.
///
/// @param name as people will call it; judged by [AccountName#check(String)]
/// @param baseUrl where its server is
/// @param defaultScope the team that is meant when none is named; personal if there is none
/// @param authority a certificate that is trusted for it besides those the platform trusts
/// @param owner whose its key is, by the ID that the server gives them; empty if it was not asked
public record NewAccount(
        String name,
        BaseUrl baseUrl,
        Scope defaultScope,
        Optional<Path> authority,
        Optional<String> owner) {

    /// One whose owner was not asked for.
    public NewAccount(String name, BaseUrl baseUrl, Scope defaultScope, Optional<Path> authority) {
        this(name, baseUrl, defaultScope, authority, Optional.empty());
    }
}
