package io.strongroom.support;

import com.google.gson.JsonParser;

import io.strongroom.account.signin.Provider;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;

/// The provider as far as adding an account goes: who a key belongs to, which teams it reaches, and
/// a sign-in with the browser.
public final class FakeProvider implements AutoCloseable {

    /// The one key it knows.
    public static final String KEY = "pit_4242";

    private final MockWebServer server = new MockWebServer();
    private String permissions =
            "{\"secrets\": {\"read\": true, \"write\": true}, \"pods\": {\"read\": true}}";
    private int teamsStatus = 200;
    private int pending;
    private boolean expired;
    private String publicPem = "";

    /// Begins to answer.
    public void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        server.start();
    }

    /// Where it is.
    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /// What the key may do, as JSON.
    public void permissions(String json) {
        permissions = json;
    }

    /// How it answers who asks for teams.
    public void teamsStatus(int status) {
        teamsStatus = status;
    }

    /// How often it says that a sign-in is not confirmed yet, before it is.
    public void pending(int times) {
        expired = false;
        pending = times;
    }

    /// No sign-in is confirmed in time from now on.
    public void expire() {
        expired = true;
    }

    @Override
    public void close() {
        server.close();
    }

    private MockResponse answer(RecordedRequest request) {
        String target = request.getTarget();
        if (target.startsWith("/api/v1/auth_challenge/generate")) {
            publicPem =
                    JsonParser.parseString(
                                    Objects.requireNonNull(request.getBody())
                                            .string(StandardCharsets.UTF_8))
                            .getAsJsonObject()
                            .get("encryptionPublicKey")
                            .getAsString();
            return json(
                    200, "{\"challenge\": \"ABCD-1234\", \"status_auth_token\": \"status-token\"}");
        }
        if (target.startsWith("/api/v1/auth_challenge/status")) {
            return signInStatus();
        }
        if (!("Bearer " + KEY).equals(request.getHeaders().get("Authorization"))) {
            return json(401, "{}");
        }
        if (target.startsWith("/api/v1/user/whoami")) {
            return json(
                    200,
                    """
                    {"data": {"id": "u1", "name": "Ada", "email": "ada@example.com",
                     "role": "USER", "createdAt": "2026-01-01T00:00:00Z", "scope": %s}}
                    """
                            .formatted(permissions));
        }
        if (target.startsWith("/api/v1/user/teams")) {
            return json(
                    teamsStatus,
                    """
                    {"data": [{"teamId": "t1", "name": "Acme research", "role": "ADMIN"}],
                     "total_count": 1}
                    """);
        }
        return json(200, "{\"data\": [], \"totalCount\": 0, \"total_count\": 0}");
    }

    private MockResponse signInStatus() {
        if (expired) {
            return json(404, "{}");
        }
        if (pending > 0) {
            pending--;
            return json(200, "{\"status\": \"pending\", \"result\": null}");
        }
        try {
            return json(200, "{\"result\": \"" + Provider.encrypt(publicPem, KEY) + "\"}");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }
}
