package io.strongroom.api;

import io.strongroom.api.http.HttpClients;
import io.strongroom.api.http.Patience;

import java.net.URI;
import java.time.Duration;

/// Clients of a server on this machine that do not wait as long as a person would.
public final class ImpatientClients {

    private ImpatientClients() {}

    /// A client that gives up soon.
    ///
    /// @param patience how long a byte of an answer may take
    public static SecretsClient overHttp(int port, Duration patience) {
        BaseUrl server = new BaseUrl(URI.create("http://127.0.0.1:" + port));
        return SecretsClients.overHttp(
                server,
                () -> "key",
                "Test/1",
                HttpClients.forServer(
                                server.httpUrl(),
                                new Patience(
                                        Duration.ofSeconds(5),
                                        patience,
                                        Duration.ofSeconds(10),
                                        Duration.ZERO))
                        .build());
    }
}
