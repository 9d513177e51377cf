package io.strongroom.api;

import java.util.function.Supplier;

/// Makes clients of the HTTP contract.
public final class SecretsClients {

    private SecretsClients() {}

    /// A client of a server that is reached over the network.
    ///
    /// @param baseUrl where it is
    /// @param apiKey gives the key for each call; it goes to the base URL and nowhere else
    /// @param userAgent name and version, for example `Strongroom/0.1.0`
    public static SecretsClient overHttp(
            BaseUrl baseUrl, Supplier<String> apiKey, String userAgent) {
        throw new UnsupportedOperationException(userAgent);
    }

    /// A client of a server in this very process: no socket is opened.
    ///
    /// @param server answers the calls, on the calling thread
    /// @param apiKey the key the server expects
    /// @param userAgent name and version
    public static SecretsClient inProcess(
            InProcessServer server, Supplier<String> apiKey, String userAgent) {
        throw new UnsupportedOperationException(userAgent);
    }
}
