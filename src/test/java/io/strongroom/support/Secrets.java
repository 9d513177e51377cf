package io.strongroom.support;

import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;

import java.time.Instant;
import java.util.Optional;

/// Secrets for tests, made from what matters to them.
public final class Secrets {

    /// When the secrets made here were created.
    public static final Instant CREATED = Instant.parse("2026-11-20T10:00:00Z");

    private Secrets() {}

    /// A personal text secret whose ID is `id-` and its name.
    public static Secret named(String name) {
        return named(name, CREATED);
    }

    /// A personal text secret that changed at a time.
    public static Secret named(String name, Instant updatedAt) {
        return secret(name, Optional.empty(), false, Scope.personal(), updatedAt);
    }

    /// A personal text secret with a description.
    public static Secret described(String name, String description) {
        return secret(name, Optional.of(description), false, Scope.personal(), CREATED);
    }

    /// A personal file secret.
    public static Secret file(String name) {
        return secret(name, Optional.empty(), true, Scope.personal(), CREATED);
    }

    /// A team's text secret.
    public static Secret owned(String name, String teamId) {
        return secret(name, Optional.empty(), false, new Scope.Team(teamId), CREATED);
    }

    /// A new personal text secret.
    public static NewSecret text(String name, String value) {
        return text(name, value, Scope.personal());
    }

    /// A new text secret of a scope.
    public static NewSecret text(String name, String value, Scope scope) {
        if (SecretValue.ofText(value) instanceof Checked.Valid<SecretValue>(SecretValue valid)) {
            return new NewSecret(new SecretName(name), valid, false, Optional.empty(), scope);
        }
        throw new AssertionError(name);
    }

    /// A new personal text secret with a description.
    public static NewSecret described(String name, String value, String description) {
        NewSecret plain = text(name, value);
        return new NewSecret(
                plain.name(), plain.value(), false, Optional.of(description), plain.scope());
    }

    /// A new personal file.
    public static NewSecret fileOf(String name, byte[] content) {
        if (SecretValue.ofFile(content) instanceof Checked.Valid<SecretValue>(SecretValue valid)) {
            return new NewSecret(
                    new SecretName(name), valid, true, Optional.empty(), Scope.personal());
        }
        throw new AssertionError(name);
    }

    private static Secret secret(
            String name,
            Optional<String> description,
            boolean isFile,
            Scope scope,
            Instant updatedAt) {
        return new Secret(
                "id-" + name,
                name,
                description,
                isFile,
                Optional.of("u_8f2c41d0"),
                scope,
                CREATED,
                updatedAt);
    }
}
