package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every path with every method: what it takes, what it says of the rest, and what every reply has.
class EndpointsTest extends VaultApiCase {

    private static final String TEAMS = "/api/v1/user/teams";

    private static final Map<String, String> ALLOWED =
            new TreeMap<>(
                    Map.of(
                            SECRETS,
                            "GET, POST",
                            SECRETS + "x",
                            "DELETE, GET, PATCH",
                            SECRETS + "x/value",
                            "GET",
                            TEAMS,
                            "GET",
                            "/api/v1/user/whoami",
                            "GET",
                            "/api/v1/teams",
                            "POST",
                            "/api/v1/teams/x/members",
                            "GET",
                            "/api/v1/vault",
                            "GET"));

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "get",
                    "PROPFIND",
                    "*",
                    "");

    @Test
    void everyPathTakesItsOwnMethodsAndNamesThemToOthers() throws Exception {
        for (var path : ALLOWED.entrySet()) {
            List<String> allowed = List.of(path.getValue().split(", ", -1));
            for (String method : METHODS) {
                VaultReply reply = send(method, path.getKey(), "");

                String what = method + " " + path.getKey();
                if (allowed.contains(method)) {
                    assertThat(reply.status()).as(what).isNotIn(401, 405, 500);
                } else {
                    assertThat(reply.status()).as(what).isEqualTo(405);
                    assertThat(reply.headers()).as(what).containsEntry("allow", path.getValue());
                }
            }
        }
    }

    @Test
    void everyReplyIsJsonThatNobodyKeeps() throws Exception {
        List<VaultReply> replies = new ArrayList<>();
        for (String path : ALLOWED.keySet()) {
            for (String method : METHODS) {
                replies.add(send(method, path, "{"));
                replies.add(api.answer(new VaultRequest(method, path, Map.of(), new byte[0])));
            }
        }
        replies.add(get("/nothing"));
        replies.add(get("/%"));
        replies.add(get("/api/v1/secrets"));
        replies.add(api.answer(request("POST", SECRETS, new byte[VaultApi.MAX_BODY + 1])));

        assertThat(replies).extracting(VaultReply::status).contains(200, 307, 400, 401, 413, 422);
        assertThat(replies)
                .allSatisfy(reply -> {
                    assertThat(reply.headers())
                            .containsEntry("content-type", "application/json")
                            .containsEntry("cache-control", "no-store")
                            .containsEntry("x-content-type-options", "nosniff");
                    assertThat(JsonParser.parseString(text(reply)).isJsonObject()).isTrue();
                });
    }

    @Test
    void withoutTheKeyNoMethodOfAnyPathIsTold() throws Exception {
        for (String path : ALLOWED.keySet()) {
            for (String method : METHODS) {
                VaultReply reply =
                        api.answer(new VaultRequest(method, path, Map.of(), new byte[0]));

                assertThat(reply.status()).as("%s %s", method, path).isEqualTo(401);
                assertThat(reply.headers()).doesNotContainKey("allow");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer the-key", "bearer the-key", "BEARER  the-key "})
    void schemeOfTheKeyIsReadInAnyCase(String authorization) throws Exception {
        Map<String, String> headers = Map.of("authorization", authorization);

        assertThat(api.answer(new VaultRequest("GET", SECRETS, headers, new byte[0])).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "HEAD"})
    void collectionWithoutItsSlashRedirectsWhateverTheMethod(String method) throws Exception {
        VaultReply reply = send(method, "/api/v1/secrets", "{}");

        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.headers()).containsEntry("location", SECRETS);
    }

    @ParameterizedTest
    @CsvSource({
        "//api/v1/secrets/, 404",
        "/api/v1//secrets/, 404",
        "/api/v1/secrets//, 404",
        "/api/v1/secrets/./, 404",
        "/API/V1/SECRETS/, 404",
        "/api/v1/user/teams/, 404",
        "/api/v1/teams//members, 404",
        "/api/v1/%73ecrets/, 200",
        "/api/v1%2Fsecrets/, 404",
        "/api/v1/secrets/?, 200",
        "/api/v1/secrets/?&&, 200",
        "/api/v1/secrets/?color=blue&color=red, 200",
        "/api/v1/secrets/a b, 400",
        "/api/v1/secrets/%C3%28, 400",
        "/api/v1/secrets/%ED%A0%80, 400",
        "/api/v1/secrets/%4, 400",
        "/api/v1/secrets/\u00E9, 400",
        "'', 404",
        "?, 404"
    })
    void pathIsTakenSegmentBySegment(String target, int status) throws Exception {
        assertThat(get(target).status()).isEqualTo(status);
    }

    // Pages

    @ParameterizedTest
    @CsvSource({
        "offset=-1, offset",
        "offset=one, offset",
        "offset=2147483648, offset",
        "limit=0, limit",
        "limit=-5, limit",
        "limit=1001, limit",
        "limit=\u0661, limit",
        "limit=%D9%A1, limit",
        "limit=1e2, limit",
        "limit=%201, limit"
    })
    void everyListJudgesItsPage(String query, String parameter) throws Exception {
        String members = "/api/v1/teams/" + team("Acme") + "/members";
        for (String list : List.of(SECRETS, TEAMS, members)) {
            assertThat(refused(get(list + "?" + query))).as(list).containsExactly(parameter);
        }
    }

    @Test
    void everythingWrongWithAQueryIsToldAtOnce() throws Exception {
        assertThat(refused(get(SECRETS + "?offset=-1&limit=x&teamId=&%zz")))
                .containsExactly("limit", "offset", "query", "teamId");
    }

    @Test
    void teamsComeInPagesToo() throws Exception {
        for (String name : List.of("C", "A", "B")) {
            team(name);
        }

        JsonObject page = json(get(TEAMS + "?offset=1&limit=1"));

        assertThat(names(page)).containsExactly("A");
        assertThat(page.get("total_count").getAsInt()).isEqualTo(3);
        assertThat(names(json(get(TEAMS)))).containsExactly("C", "A", "B");
        assertThat(names(json(get(TEAMS + "?offset=2147483647&limit=1000")))).isEmpty();
    }

    @Test
    void callerIsTheOneWhoseVaultItIs() throws Exception {
        JsonObject data = data(get("/api/v1/user/whoami"));

        assertThat(data.keySet())
                .containsExactly("id", "name", "email", "slug", "role", "createdAt", "scope");
        assertThat(data.get("id").getAsString()).isNotBlank();
        assertThat(data.get("role").getAsString()).isEqualTo("ADMIN");
        assertThat(data.get("scope").isJsonObject()).isTrue();
    }

    private String team(String name) throws Exception {
        JsonObject body = new JsonObject();
        body.addProperty("name", name);
        return data(send("POST", "/api/v1/teams", body.toString())).get("teamId").getAsString();
    }
}
