package io.strongroom.account;

import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.nio.file.Path;
import java.util.Optional;

/// A server the app can speak to, and as whom.
public sealed interface Account {

    /// What tells this account from others, also in the next run; what is remembered of it is kept
    /// under this.
    String id();

    /// The scope that is meant when none is named.
    Scope defaultScope();

    /// The vault on this machine.
    ///
    /// @param home the folder that holds it
    record LocalVault(Path home) implements Account {
        @Override
        public String id() {
            return "local";
        }

        @Override
        public Scope defaultScope() {
            return Scope.personal();
        }
    }

    /// An account at a server that is reached over the network.
    ///
    /// @param id a stored account's own, made with it and never used again; the address of the
    ///   server for the one from the environment
    /// @param name as people call it
    /// @param baseUrl where the server is
    /// @param keySource gives the key
    /// @param authority a file with the certificate of an authority that is trusted for this
    ///   account besides those the platform trusts, such as a company's
    /// @param defaultScope the team that is meant when none is named; personal if there is none
    /// @param fromEnvironment whether it comes from the environment, and so is neither stored nor
    ///   changed here
    record Hosted(
            String id,
            String name,
            BaseUrl baseUrl,
            KeySource keySource,
            Scope defaultScope,
            Optional<Path> authority,
            boolean fromEnvironment)
            implements Account {}
}
