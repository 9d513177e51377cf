package io.strongroom.vault.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides who may speak to the loopback port at all, before anything else of a request is looked
/// at. The JDK's server checks none of this. `Host` must be the very address it listens on, which
/// keeps out a web page whose name was pointed at this machine (DNS rebinding); an `Origin` means
/// that a web page sent it, and no page has business here.
final class LoopbackGate {

    private static final String FOREIGN =
            "This server answers programs on this machine, not web pages.";

    private final Set<String> hosts;

    /// @param port the port it listens on
    LoopbackGate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /// The refusal of a request that may not come in.
    Optional<VaultReply> refuse(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.getFirst())) {
            return Optional.of(VaultReply.failure(403, FOREIGN));
        }
        if (headers.containsKey("Origin") || isSentByAPage(headers)) {
            return Optional.of(VaultReply.failure(403, FOREIGN));
        }
        if (!exchange.getRequestURI().toString().startsWith("/")) {
            return Optional.of(VaultReply.failure(400, "The request names another server."));
        }
        return Optional.empty();
    }

    private static boolean isSentByAPage(Headers headers) {
        return headers.getOrDefault("Sec-Fetch-Site", List.of("none")).stream()
                .anyMatch(site -> !site.equals("none"));
    }
}
