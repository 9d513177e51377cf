package io.strongroom.account.provider;

import io.strongroom.account.ApiKey;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.util.Optional;

/// An account that the provider's client knows.
///
/// @param name what it may be called here
/// @param baseUrl where its server is
/// @param team the team it means by itself; personal if none
/// @param teamName what that team is called, if told
/// @param file where it was found; empty for the environment
/// @param key its key
public record FoundAccount(
        String name,
        BaseUrl baseUrl,
        Scope team,
        Optional<String> teamName,
        Optional<Path> file,
        ApiKey key) {

    boolean isSameAs(FoundAccount other) {
        return baseUrl.equals(other.baseUrl)
                && team.equals(other.team)
                && key.reveal().equals(other.key.reveal());
    }
}
