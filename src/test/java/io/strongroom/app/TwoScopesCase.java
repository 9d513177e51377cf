package io.strongroom.app;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;

/// The real window over a vault with `FIRST` and `SECOND` in Personal and one secret in a team.
abstract class TwoScopesCase extends WindowCase {

    private Optional<Scope> team = Optional.empty();

    /// The team's scope.
    final Scope team() {
        return team.orElseThrow();
    }

    /// What the team's secret is called.
    String nameInTeam() {
        return "TEAM_KEY";
    }

    @Override
    void prepare() throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            Scope made = client.createTeam("Acme research").scope();
            team = Optional.of(made);
            for (NewSecret secret :
                    List.of(
                            Secrets.text("FIRST", "one"),
                            Secrets.text("SECOND", "two"),
                            Secrets.text(nameInTeam(), "of the team", made))) {
                try (secret) {
                    client.create(secret);
                }
            }
        }
    }

    @BeforeEach
    void waitForTheList() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
    }

    /// What the vault has of a secret by now.
    final Secret stored(String name, Scope scope) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            return client.listAll(scope).stream()
                    .filter(secret -> secret.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
