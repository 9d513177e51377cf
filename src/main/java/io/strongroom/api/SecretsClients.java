package io.strongroom.api;

import io.strongroom.api.http.AuthorizedCalls;
import io.strongroom.api.http.HttpClients;
import io.strongroom.api.http.Patience;
import io.strongroom.api.json.Json;
import io.strongroom.api.json.SecretsApi;
import io.strongroom.api.key.ApiKeySupplier;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import retrofit2.Retrofit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Makes clients of the HTTP contract.
public final class SecretsClients {

    private SecretsClients() {}

    /// A client of a server that is reached over the network.
    ///
    /// @param baseUrl where it is
    /// @param apiKey gives the key for each call; it goes to the base URL and nowhere else. A key
    ///   that no request can carry is answered as [ApiException.Unauthorized], one that cannot be
    ///   had as [ApiException.KeyUnavailable], both without a call
    /// @param userAgent name and version, for example `Strongroom/0.1.0`
    public static SecretsClient overHttp(BaseUrl baseUrl, ApiKeySupplier apiKey, String userAgent) {
        return overHttp(baseUrl, apiKey, userAgent, Optional.empty());
    }

    /// The same, for a server that an authority vouches for which the platform does not know.
    ///
    /// @param authority a file with its certificate, read here; where it cannot be used, every call
    ///   is answered with that, and nothing is sent
    public static SecretsClient overHttp(
            BaseUrl baseUrl, ApiKeySupplier apiKey, String userAgent, Optional<Path> authority) {
        return overHttp(baseUrl, apiKey, userAgent, http(baseUrl, authority));
    }

    static OkHttpClient http(BaseUrl baseUrl, Optional<Path> authority) {
        HttpUrl server = baseUrl.httpUrl();
        return authority
                .map(file ->
                        HttpClients.forServer(
                                server, Patience.NORMAL, file, InstantSource.system()))
                .orElseGet(() -> HttpClients.forServer(server, Patience.NORMAL))
                .build();
    }

    /// As the public one, with a client of the caller's.
    static SecretsClient overHttp(
            BaseUrl baseUrl, ApiKeySupplier apiKey, String userAgent, OkHttpClient client) {
        SecretsApi api = api(baseUrl.httpUrl(), apiKey, userAgent, client);
        return new RetrofitSecretsClient(api, new Exchange(client, false));
    }

    /// A client of a server in this very process: no socket is opened.
    ///
    /// @param server answers the calls, on the calling thread
    /// @param apiKey the key the server expects
    /// @param userAgent name and version
    public static SecretsClient inProcess(
            InProcessServer server, ApiKeySupplier apiKey, String userAgent) {
        OkHttpClient client = HttpClients.forInProcess(new InProcessInterceptor(server)).build();
        SecretsApi api = api(InProcessInterceptor.ADDRESS, apiKey, userAgent, client);
        return new RetrofitSecretsClient(api, new Exchange(client, true));
    }

    private static SecretsApi api(
            HttpUrl server, ApiKeySupplier apiKey, String userAgent, OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(server)
                .callFactory(new AuthorizedCalls(client, server, apiKey, userAgent))
                .addConverterFactory(Json.answers())
                .build()
                .create(SecretsApi.class);
    }
}
