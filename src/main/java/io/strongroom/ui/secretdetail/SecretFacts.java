package io.strongroom.ui.secretdetail;

import java.util.Optional;

/// What is shown of a secret, in words.
///
/// @param kind text or file
/// @param scope as the user knows it
/// @param scopeDot the style class of the scope's dot
/// @param owner the owning user
/// @param created how long ago, and the day and the minute
/// @param updated how long ago, and the day and the minute
/// @param teamId of the owning team; empty where there is none
public record SecretFacts(
        String name,
        String kind,
        String scope,
        String scopeDot,
        String owner,
        Optional<String> description,
        String created,
        String updated,
        String id,
        Optional<String> teamId) {}
