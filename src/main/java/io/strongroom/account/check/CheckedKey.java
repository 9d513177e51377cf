package io.strongroom.account.check;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a server says of a key.
///
/// @param identity whose it is, and what it may do in each area, as the server tells it
/// @param teams those it reaches; empty if it may not ask
public record CheckedKey(Identity identity, Optional<List<Membership>> teams) {

    private static final Set<String> SECRETS = Set.of("secret", "secrets");

    public CheckedKey {
        teams = teams.map(List::copyOf);
    }

    /// What the key cannot do, as far as the server says so: an area that it does not name is not
    /// told to be closed, and the server will judge each call.
    public Set<KeyUse> missing() {
        Set<KeyUse> missing = EnumSet.noneOf(KeyUse.class);
        identity.permissions()
                .forEach((area, permission) -> {
                    if (SECRETS.contains(area.toLowerCase(Locale.ROOT))) {
                        if (!permission.read()) {
                            missing.add(KeyUse.READ_SECRETS);
                        }
                        if (!permission.write()) {
                            missing.add(KeyUse.WRITE_SECRETS);
                        }
                    }
                });
        return missing;
    }
}
