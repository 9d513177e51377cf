package io.strongroom.ui.accounts.add;

import io.strongroom.account.ApiKey;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.util.Optional;

/// An account that may be added, once its key was checked.
///
/// @param name what it may be called
/// @param baseUrl where its server is
/// @param authority a certificate that is trusted for it besides those the platform trusts
/// @param team the team it may mean by itself
/// @param key its key
record Candidate(String name, BaseUrl baseUrl, Optional<Path> authority, Scope team, ApiKey key) {

    /// Whether what is said of one is likely to be meant of the other.
    boolean isLike(Candidate other) {
        return name.equals(other.name()) && baseUrl.equals(other.baseUrl());
    }
}
