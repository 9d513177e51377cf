package io.strongroom.ui.secretdetail;

import java.util.Optional;

/// What is shown of a secret, in words.
///
/// @param kind text or file
/// @param scope as the user knows it
/// @param owner the owning user
/// @param created the day and the minute
/// @param updated the day and the minute
public record SecretFacts(
        String name,
        String kind,
        String scope,
        String owner,
        Optional<String> description,
        String created,
        String updated,
        String id) {}
