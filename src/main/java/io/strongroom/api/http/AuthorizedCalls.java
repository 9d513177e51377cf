package io.strongroom.api.http;

import io.strongroom.api.key.ApiKeySupplier;
import io.strongroom.api.key.KeyUnavailableException;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Makes calls that carry the key, and only to the one server the key is for: same scheme, host and
/// port. The key is asked for anew for each call, on the thread that makes it.
public final class AuthorizedCalls implements Call.Factory {

    private final OkHttpClient client;
    private final HttpUrl server;
    private final ApiKeySupplier key;
    private final String userAgent;

    /// @param client sends the requests
    /// @param server the one server that gets the key
    /// @param key gives the key for each call
    /// @param userAgent name and version
    public AuthorizedCalls(
            OkHttpClient client, HttpUrl server, ApiKeySupplier key, String userAgent) {
        this.client = client;
        this.server = server;
        this.key = key;
        this.userAgent = userAgent;
    }

    /// @throws UnusableKeyException if the key cannot be sent
    /// @throws KeyNotHadException if the key cannot be had
    /// @throws IllegalArgumentException if the request goes to another server
    @Override
    public Call newCall(Request request) {
        if (!goesToServer(request.url())) {
            throw new IllegalArgumentException("a request to another server");
        }
        return client.newCall(
                request.newBuilder()
                        .header("Authorization", "Bearer " + usableKey())
                        .header("User-Agent", userAgent)
                        .header("Accept", "application/json")
                        .tag(Departure.class, new Departure())
                        .build());
    }

    private boolean goesToServer(HttpUrl url) {
        return url.scheme().equals(server.scheme())
                && url.host().equals(server.host())
                && url.port() == server.port();
    }

    private String usableKey() {
        String usable;
        try {
            usable = key.key();
        } catch (KeyUnavailableException unavailable) {
            throw new KeyNotHadException(unavailable);
        }
        if (usable.isEmpty() || !usable.chars().allMatch(unit -> unit > ' ' && unit < 0x7f)) {
            throw new UnusableKeyException();
        }
        return usable;
    }
}
