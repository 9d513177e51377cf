package io.strongroom.api;

import io.strongroom.api.Failures.Purpose;
import io.strongroom.api.http.AuthorizedCalls;
import io.strongroom.api.json.Dto;
import io.strongroom.api.json.Json;
import io.strongroom.api.json.JsonBody;
import io.strongroom.api.json.SignInApi;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import retrofit2.Retrofit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The calls of a sign-in with the browser. Every call blocks, so call from a background thread;
/// interrupting that thread cancels the call. Nothing is sent to any other server, and no key but
/// the sign-in's own token.
public final class SignInClient implements AutoCloseable {

    /// What a code may be made of, so that it can be shown and be part of a link.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._~-]{1,256}");

    private final HttpUrl server;
    private final String userAgent;
    private final OkHttpClient http;
    private final Exchange exchange;

    /// @param baseUrl where the server is
    /// @param userAgent name and version, for example `Strongroom/0.1.0`
    /// @param authority a file with the certificate of an authority that is trusted besides those
    ///   the platform trusts
    public SignInClient(BaseUrl baseUrl, String userAgent, Optional<Path> authority) {
        this(baseUrl, userAgent, SecretsClients.http(baseUrl, authority));
    }

    /// As the public one, with a client of the caller's.
    SignInClient(BaseUrl baseUrl, String userAgent, OkHttpClient http) {
        this.server = baseUrl.httpUrl();
        this.userAgent = userAgent;
        this.http = http;
        this.exchange = new Exchange(http, false);
    }

    /// A sign-in that has begun.
    ///
    /// @param code what the user confirms in the browser
    /// @param statusToken proves to the server who asks how far it is; not shown
    public record Challenge(String code, String statusToken) {
        @Override
        public String toString() {
            return "Challenge[" + code + "]";
        }
    }

    /// Begins a sign-in.
    ///
    /// @param publicKey what its result is to be encrypted for: a SubjectPublicKeyInfo in PEM
    public Challenge begin(String publicKey) throws ApiException {
        SignInApi api = api(AuthorizedCalls.withoutKey(http, server, userAgent));
        try (JsonBody body = JsonBody.ofSignIn(publicKey)) {
            Dto.Challenge begun = present(exchange.answer(api.begin(body), Purpose.WRITE));
            String code = present(begun.challenge());
            if (!CODE.matcher(code).matches()) {
                throw new ApiException.BadAnswer("the code cannot be shown");
            }
            return new Challenge(code, present(begun.statusToken()));
        }
    }

    /// Asks how far a sign-in is.
    ///
    /// @return the encrypted key in base64, once there is one
    /// @throws ApiException.NotFound if it has expired
    public Optional<String> result(Challenge challenge) throws ApiException {
        SignInApi api = api(new AuthorizedCalls(http, server, challenge::statusToken, userAgent));
        return Optional.ofNullable(
                        present(exchange.answer(api.status(challenge.code()), Purpose.READ))
                                .result())
                .filter(result -> !result.isEmpty());
    }

    /// Cancels what is under way and lets go of connections.
    @Override
    public void close() {
        exchange.close();
    }

    private SignInApi api(AuthorizedCalls calls) {
        return new Retrofit.Builder()
                .baseUrl(server)
                .callFactory(calls)
                .addConverterFactory(Json.answers())
                .build()
                .create(SignInApi.class);
    }

    private static <T> T present(@Nullable T part) throws ApiException.BadAnswer {
        if (part == null) {
            throw new ApiException.BadAnswer("a part of the sign-in is missing");
        }
        return part;
    }
}
