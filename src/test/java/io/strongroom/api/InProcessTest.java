package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.InProcessServer.Reply;
import io.strongroom.api.InProcessServer.Request;
import io.strongroom.api.InProcessServer.VaultUnavailableException;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.VaultProblem;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same calls, answered by a function in this process.
class InProcessTest {

    private final List<Request> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void createsOnCallingThread() throws Exception {
        try (SecretsClient client = client(200, ServedTest.data(ServedTest.secret("s1")));
                NewSecret secret =
                        new NewSecret(
                                new SecretName("A"),
                                ServedTest.secretValue("v"),
                                true,
                                Optional.empty(),
                                Scope.personal())) {
            assertThat(client.create(secret).id()).isEqualTo("s1");
        }
        Request request = requests.getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/api/v1/secrets/");
        assertThat(bodies).containsExactly("{\"name\":\"A\",\"value\":\"v\",\"isFile\":true}");
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer k")
                .containsEntry("user-agent", "S/1")
                .containsEntry("content-type", "application/json")
                .containsEntry("content-length", Integer.toString(request.body().length));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void passesQueryOnEncoded() throws Exception {
        try (SecretsClient client = client(200, ServedTest.rows(0))) {
            client.listAll(new Scope.Team("a b"));
        }
        assertThat(requests.getFirst().target())
                .isEqualTo("/api/v1/secrets/?teamId=a%20b&offset=0&limit=100");
        assertThat(requests.getFirst().body()).isEmpty();
    }

    @Test
    void readsFailuresAsOverTheWire() {
        try (SecretsClient client = client(409, "{\"detail\":\"taken\"}")) {
            assertThat(ThrowingCall.failureOf(() -> client.createTeam("T")))
                    .isInstanceOfSatisfying(
                            ApiException.Refused.class,
                            refused -> {
                                assertThat(refused.status()).isEqualTo(409);
                                assertThat(refused.serverText()).contains("taken");
                            });
        }
    }

    @Test
    void asksAStumblingVaultOnce() {
        try (SecretsClient client = client(500, "")) {
            assertThat(ThrowingCall.failureOf(client::teams))
                    .isInstanceOf(ApiException.ServerFault.class);
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void saysWhyTheVaultIsUnavailable() {
        VaultProblem problem = new VaultProblem.DiskFull(Path.of("vault.db"));
        InProcessServer unavailable =
                _ -> {
                    throw new VaultUnavailableException(problem);
                };
        try (SecretsClient client = SecretsClients.inProcess(unavailable, () -> "k", "S/1")) {
            assertThat(ThrowingCall.failureOf(() -> client.createTeam("T")))
                    .isInstanceOfSatisfying(
                            ApiException.VaultUnavailable.class,
                            failure -> assertThat(failure.problem()).isSameAs(problem));
        }
    }

    @Test
    void answersNothingOnceInterruptedOrClosed() {
        SecretsClient client = client(200, ServedTest.rows(0));
        Thread.currentThread().interrupt();
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
        client.close();
        assertThat(ThrowingCall.failureOf(client::teams))
                .isInstanceOf(ApiException.Cancelled.class);
        assertThat(requests).isEmpty();
    }

    private SecretsClient client(int status, String body) {
        InProcessServer server =
                request -> {
                    requests.add(request);
                    bodies.add(new String(request.body(), StandardCharsets.UTF_8));
                    threads.add(Thread.currentThread());
                    return new Reply(
                            status,
                            Map.of("content-type", "application/json"),
                            body.getBytes(StandardCharsets.UTF_8));
                };
        return SecretsClients.inProcess(server, () -> "k", "S/1");
    }
}
