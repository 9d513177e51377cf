package io.strongroom.api.memory;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets the secrets of a long list share what is equal in them: the scope, who owns them, what
/// several are for. A hundred thousand rows of one owner hold one owner. For one thread.
public final class SharedParts {

    /// So many different texts are remembered; what all have in common comes early.
    private static final int REMEMBERED = 1_000;

    private final Map<Object, Object> parts = new HashMap<>();

    /// The same secrets, sharing their parts with those given before.
    public List<Secret> of(List<Secret> secrets) {
        return secrets.stream().map(this::of).toList();
    }

    private Secret of(Secret secret) {
        Instant created = secret.createdAt();
        Instant updated = secret.updatedAt();
        return new Secret(
                secret.id(),
                secret.name(),
                shared(secret.description()),
                secret.isFile(),
                shared(secret.userId()),
                this.<Scope>shared(secret.scope()),
                created,
                updated.equals(created) ? created : updated);
    }

    /// Equal objects of one type are of one class here: texts that are told or not, and scopes.
    @SuppressWarnings("unchecked")
    private <T> T shared(T part) {
        Object known = parts.get(part);
        if (known == null && parts.size() < REMEMBERED) {
            parts.put(part, part);
        }
        return known == null ? part : (T) known;
    }

    /// How many parts are shared.
    int size() {
        return parts.size();
    }
}
