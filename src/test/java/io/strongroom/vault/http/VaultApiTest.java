package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Every other call of the contract, and who may make it.
class VaultApiTest extends VaultApiCase {

    // Listing

    @Test
    void pagesRunInOrderOfCreation() throws Exception {
        for (String name : List.of("C", "A", "B")) {
            assertThat(post(secret(name, "v", null)).status()).isEqualTo(200);
        }

        JsonObject page = json(get(SECRETS + "?offset=1&limit=1"));

        assertThat(names(page)).containsExactly("A");
        assertThat(page.get("total_count").getAsInt()).isEqualTo(3);
        assertThat(page.get("offset").getAsInt()).isEqualTo(1);
        assertThat(page.get("limit").getAsInt()).isEqualTo(1);
        JsonObject all = json(get(SECRETS));
        assertThat(names(all)).containsExactly("C", "A", "B");
        assertThat(all.get("limit").getAsInt()).isEqualTo(100);
        assertThat(names(json(get(SECRETS + "?offset=7")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "offset=-1, offset",
        "offset=x, offset",
        "offset=, offset",
        "offset=1.0, offset",
        "offset=99999999999, offset",
        "limit=0, limit",
        "limit=1001, limit",
        "limit=+1, limit",
        "limit=1&limit=2, limit",
        "teamId=, teamId",
        "teamId=%, teamId",
        "teamId=%FF, teamId",
        "%zz=1, query"
    })
    void badQueryIsRefusedByNamingTheParameter(String query, String parameter) throws Exception {
        assertThat(refused(get(SECRETS + "?" + query))).containsExactly(parameter);
    }

    @Test
    void collectionWithoutItsSlashRedirectsAndKeepsTheQuery() throws Exception {
        VaultReply reply = get("/api/v1/secrets?offset=1&limit=2");

        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.headers()).containsEntry("location", SECRETS + "?offset=1&limit=2");
    }

    // Changing

    @Test
    void changeTouchesOnlyWhatItNames() throws Exception {
        String id = idOf(post(secret("A", "v", "d")));

        JsonObject renamed = data(send("PATCH", SECRETS + id, "{\"name\": \"B\"}"));
        assertThat(renamed.get("name").getAsString()).isEqualTo("B");
        assertThat(renamed.get("description").getAsString()).isEqualTo("d");
        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo("v");

        data(
                send(
                        "PATCH",
                        SECRETS + id,
                        "{\"value\": \"w\", \"description\": null, \"name\": null}"));
        assertThat(data(get(SECRETS + id)).get("description").getAsString()).isEqualTo("d");
        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo("w");

        JsonObject cleared = data(send("PATCH", SECRETS + id, "{\"description\": \"\"}"));
        assertThat(
                        cleared.get("description").isJsonNull()
                                || cleared.get("description").getAsString().isEmpty())
                .isTrue();
        assertThat(send("PATCH", SECRETS + id, "{}").status()).isEqualTo(200);
    }

    @Test
    void changeCannotTurnATextIntoAFileOrMoveIt() throws Exception {
        String id = idOf(post(secret("A", "v", null)));

        JsonObject data =
                data(
                        send(
                                "PATCH",
                                SECRETS + id,
                                "{\"isFile\": true, \"teamId\": \"t\", \"value\": \"not"
                                        + " base64\"}"));

        assertThat(data.get("isFile").getAsBoolean()).isFalse();
        assertThat(data.get("teamId").isJsonNull()).isTrue();
    }

    @Test
    void changeIsJudgedByTheSameRules() throws Exception {
        String id = idOf(post(secret("A", "v", null)));
        post(secret("B", "v", null));

        assertThat(refused(send("PATCH", SECRETS + id, "{\"name\": \"b\", \"value\": \"\"}")))
                .containsExactly("name", "value");
        assertThat(send("PATCH", SECRETS + id, "{\"name\": \"B\"}").status()).isEqualTo(409);
        assertThat(data(get(SECRETS + id)).get("name").getAsString()).isEqualTo("A");
    }

    // Teams and people

    @Test
    void teamHasSecretsOfItsOwn() throws Exception {
        JsonObject team = data(send("POST", "/api/v1/teams", "{\"name\": \"Acme research\"}"));
        String teamId = team.get("teamId").getAsString();
        assertThat(team.get("role").getAsString()).isEqualTo("ADMIN");
        JsonObject body = secret("A", "v", null);
        body.addProperty("teamId", teamId);

        String id = idOf(post(body));

        assertThat(post(secret("A", "v", null)).status()).isEqualTo(200);
        assertThat(data(get(SECRETS + id + "?teamId=" + teamId)).get("teamId").getAsString())
                .isEqualTo(teamId);
        assertThat(get(SECRETS + id).status()).isEqualTo(404);
        assertThat(get(SECRETS + id + "/value").status()).isEqualTo(404);
        assertThat(names(json(get(SECRETS + "?teamId=" + teamId)))).containsExactly("A");
        assertThat(json(get("/api/v1/user/teams")).get("total_count").getAsInt()).isEqualTo(1);
        JsonObject members = json(get("/api/v1/teams/" + teamId + "/members"));
        assertThat(
                        members.get("data")
                                .getAsJsonArray()
                                .get(0)
                                .getAsJsonObject()
                                .get("role")
                                .getAsString())
                .isEqualTo("ADMIN");
    }

    @Test
    void strangersTeamIsForbiddenEverywhere() throws Exception {
        JsonObject body = secret("A", "v", null);
        body.addProperty("teamId", "strangers");
        String id = idOf(post(secret("B", "v", null)));
        String one = SECRETS + id + "?teamId=strangers";

        assertThat(
                        List.of(
                                post(body).status(),
                                get(SECRETS + "?teamId=strangers").status(),
                                get(one).status(),
                                send("PATCH", one, "{\"name\": \"C\"}").status(),
                                send("DELETE", one, "").status(),
                                get("/api/v1/teams/strangers/members").status()))
                .containsOnly(403);
        assertThat(get(SECRETS + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\"}",
                "{\"name\": \"  \"}",
                "{\"name\": 1}",
                "{\"name\": null}"
            })
    void teamNeedsAName(String body) throws Exception {
        assertThat(refused(send("POST", "/api/v1/teams", body))).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"255, true", "256, false"})
    void teamNamesAreCountedInCodePoints(int length, boolean good) throws Exception {
        String body = "{\"name\": \"" + KEY_EMOJI.repeat(length) + "\"}";

        assertThat(send("POST", "/api/v1/teams", body).status()).isEqualTo(good ? 200 : 422);
    }

    @Test
    void vaultSaysWhatItAddsToTheContract() throws Exception {
        JsonObject data = data(get("/api/v1/vault"));

        assertThat(data.get("version").getAsString()).isEqualTo("1.2.3");
        assertThat(data.get("reveal").getAsBoolean()).isTrue();
        assertThat(data.get("createTeam").getAsBoolean()).isTrue();
    }

    // Who may ask, and for what

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer the-keY",
                "Bearer the-key2",
                "Basic the-key",
                "the-key"
            })
    void withoutTheKeyNothingIsToldNotEvenWhatThereIs(String authorization) throws Exception {
        for (String target : List.of(SECRETS, "/nothing/here", "/api/v1/vault")) {
            VaultReply reply =
                    api.answer(
                            new VaultRequest(
                                    "GET",
                                    target,
                                    Map.of("authorization", authorization),
                                    new byte[0]));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer");
            assertThat(detail(reply)).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/secrets/",
        "DELETE, /api/v1/secrets/",
        "POST, /api/v1/secrets/x",
        "POST, /api/v1/user/teams",
        "OPTIONS, /api/v1/vault",
        "HEAD, /api/v1/secrets/",
        "GET, /api/v1/teams"
    })
    void wrongMethodIsToldWithTheRightOnes(String method, String target) throws Exception {
        VaultReply reply = send(method, target, "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().get("allow")).isNotBlank().doesNotContain(method);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 404", "/api/v1, 404", "/api/v1/secrets/x/y, 404", "/api/v1/secrets/unknown, 404",
        "/api/v1/secrets/%2e%2e, 404", "/api/v1/secrets/%ff, 400", "/api/v1/secrets/%, 400",
                "/api/v2/secrets/, 404"
    })
    void unknownPathsLeadNowhere(String target, int status) throws Exception {
        assertThat(get(target).status()).isEqualTo(status);
    }

    @Test
    void bodyOfMoreThanAMebibyteIsNotReadAndIsOverwritten() throws Exception {
        byte[] body = new byte[VaultApi.MAX_BODY + 1];
        Arrays.fill(body, (byte) 'x');

        assertThat(api.answer(request("POST", SECRETS, body)).status()).isEqualTo(413);
        assertThat(body).containsOnly(0);
    }

    @Test
    void requestsAndRepliesDoNotPrintWhatTheyCarry() throws Exception {
        VaultRequest request = request("POST", SECRETS, "canary".getBytes(StandardCharsets.UTF_8));

        assertThat(request.toString()).doesNotContain("canary", KEY, SECRETS);
        assertThat(get(SECRETS).toString()).isEqualTo("VaultReply[200]");
    }
}
