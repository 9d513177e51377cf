package io.strongroom.support;

import com.google.gson.Gson;

import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.VaultProblem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server whose secrets, values and failures a test lays out: for what a real vault cannot be
/// brought to, such as exact times, a broken answer, or a server that never returns values.
public final class CannedServer implements InProcessServer {

    private static final Gson GSON = new Gson();

    private final List<Secret> secrets = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> targets = new ArrayList<>();
    private boolean reveals = true;
    private Optional<Integer> failure = Optional.empty();
    private Map<String, String> headers = Map.of();
    private Optional<VaultProblem> problem = Optional.empty();

    /// A client of this server.
    public SecretsClient client() {
        return SecretsClients.inProcess(this, () -> "key", "Test/1");
    }

    /// What was asked for, for example `GET /api/v1/secrets/?offset=0&limit=100`.
    public List<String> requests() {
        return targets;
    }

    /// Holds exactly these secrets from now on.
    public CannedServer holding(Secret... held) {
        secrets.clear();
        secrets.addAll(List.of(held));
        return this;
    }

    /// Gives this value for a secret.
    public CannedServer withValue(String id, String value) {
        values.put(id, value);
        return this;
    }

    /// Never returns a value and offers no extensions, as a hosted server.
    public CannedServer writeOnly() {
        reveals = false;
        return this;
    }

    /// Answers every call with this status, until told [#recover()].
    public CannedServer failWith(int status) {
        failure = Optional.of(status);
        return this;
    }

    /// Answers every call with this status and header, until told [#recover()].
    public CannedServer failWith(int status, String header, String value) {
        headers = Map.of(header, value);
        return failWith(status);
    }

    /// Cannot do anything for this reason, until told [#recover()].
    public CannedServer failWith(VaultProblem reason) {
        problem = Optional.of(reason);
        return this;
    }

    /// Works again.
    public CannedServer recover() {
        failure = Optional.empty();
        headers = Map.of();
        problem = Optional.empty();
        return this;
    }

    @Override
    public Reply answer(Request request) throws VaultUnavailableException {
        targets.add(request.method() + " " + request.target());
        if (problem.isPresent()) {
            throw new VaultUnavailableException(problem.get());
        }
        if (failure.isPresent()) {
            return reply(failure.get(), headers, Map.of("detail", "as told"));
        }
        URI target = URI.create(request.target());
        String path = target.getPath();
        return switch (path) {
            case "/api/v1/secrets/" -> page(query(target));
            case "/api/v1/vault" ->
                    reveals
                            ? reply(
                                    200,
                                    data(
                                            Map.of(
                                                    "version", "1",
                                                    "reveal", true,
                                                    "createTeam", true)))
                            : reply(404, Map.of("detail", "Not Found"));
            default -> value(path.split("/", -1)[4]);
        };
    }

    private Reply page(Map<String, String> query) {
        Scope scope = Scope.of(Optional.ofNullable(query.get("teamId")));
        int offset = Integer.parseInt(query.get("offset"));
        int limit = Integer.parseInt(query.get("limit"));
        List<Secret> owned = secrets.stream().filter(held -> held.scope().equals(scope)).toList();
        List<Map<String, Object>> rows =
                owned.stream().skip(offset).limit(limit).map(CannedServer::row).toList();
        return reply(
                200,
                Map.of(
                        "data",
                        rows,
                        "total_count",
                        owned.size(),
                        "offset",
                        offset,
                        "limit",
                        limit));
    }

    private Reply value(String id) {
        return values.containsKey(id)
                ? reply(200, data(Map.of("value", values.get(id))))
                : reply(404, Map.of("detail", "Not Found"));
    }

    private static Map<String, String> query(URI target) {
        Map<String, String> query = new HashMap<>();
        for (String pair : target.getQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts[1]);
        }
        return query;
    }

    private static Map<String, Object> row(Secret secret) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", secret.id());
        row.put("name", secret.name());
        row.put("isFile", secret.isFile());
        row.put("createdAt", secret.createdAt().toString());
        row.put("updatedAt", secret.updatedAt().toString());
        secret.description().ifPresent(text -> row.put("description", text));
        secret.userId().ifPresent(id -> row.put("userId", id));
        secret.scope().teamId().ifPresent(id -> row.put("teamId", id));
        return row;
    }

    private static Map<String, Object> data(Object data) {
        return Map.of("data", data);
    }

    private static Reply reply(int status, Object body) {
        return reply(status, Map.of(), body);
    }

    private static Reply reply(int status, Map<String, String> headers, Object body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return new Reply(status, all, GSON.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
}
