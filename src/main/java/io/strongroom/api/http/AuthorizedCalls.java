package io.strongroom.api.http;

import io.strongroom.api.key.ApiKeySupplier;
import io.strongroom.api.key.KeyUnavailableException;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.jspecify.annotations.Nullable;

/// Makes calls that carry the key, and only to the one server the key is for: same scheme, host and
/// port. The key is asked for anew for each call, on the thread that makes it.
public final class AuthorizedCalls implements Call.Factory {

    private final OkHttpClient client;
    private final HttpUrl server;
    private final @Nullable ApiKeySupplier key;
    private final String userAgent;

    private AuthorizedCalls(
            OkHttpClient client, HttpUrl server, String userAgent, @Nullable ApiKeySupplier key) {
        this.client = client;
        this.server = server;
        this.userAgent = userAgent;
        this.key = key;
    }

    /// @param client sends the requests
    /// @param server the one server that gets the key
    /// @param key gives the key for each call
    /// @param userAgent name and version
    public AuthorizedCalls(
            OkHttpClient client, HttpUrl server, ApiKeySupplier key, String userAgent) {
        this(client, server, userAgent, key);
    }

    /// Calls that carry no key, for what comes before there is one.
    public static AuthorizedCalls withoutKey(
            OkHttpClient client, HttpUrl server, String userAgent) {
        return new AuthorizedCalls(client, server, userAgent, null);
    }

    /// @throws UnusableKeyException if the key cannot be sent
    /// @throws KeyNotHadException if the key cannot be had
    /// @throws IllegalArgumentException if the request goes to another server
    @Override
    public Call newCall(Request request) {
        if (!goesToServer(request.url())) {
            throw new IllegalArgumentException("a request to another server");
        }
        Request.Builder dressed =
                request.newBuilder()
                        .header("User-Agent", userAgent)
                        .header("Accept", "application/json")
                        .tag(Departure.class, new Departure());
        if (key != null) {
            dressed.header("Authorization", "Bearer " + usable(key));
        }
        return client.newCall(dressed.build());
    }

    private boolean goesToServer(HttpUrl url) {
        return url.scheme().equals(server.scheme())
                && url.host().equals(server.host())
                && url.port() == server.port();
    }

    private static String usable(ApiKeySupplier key) {
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
