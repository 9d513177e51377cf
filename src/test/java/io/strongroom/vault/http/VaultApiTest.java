package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.strongroom.domain.Limits;
import io.strongroom.vault.store.VaultStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Every call of the contract and every edge of its tables, against a real vault.
class VaultApiTest {

    private static final String KEY = "the-key";
    private static final String SECRETS = "/api/v1/secrets/";
    private static final String KEY_EMOJI = "\uD83D\uDD11";

    @TempDir Path home;

    private VaultStore store;
    private VaultApi api;

    @BeforeEach
    void open() throws Exception {
        store =
                VaultStore.open(
                        home, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        api = new VaultApi(store, KEY, "1.2.3");
    }

    @AfterEach
    void close() {
        store.close();
    }

    // Creating

    @Test
    void createdSecretIsToldInFullButForItsValue() throws Exception {
        VaultReply reply = post(secret("OPENAI_API_KEY", "canary-value", "for the eval jobs"));

        assertThat(reply.status()).isEqualTo(200);
        JsonObject data = data(reply);
        assertThat(data.keySet())
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "isFile",
                        "userId",
                        "teamId",
                        "createdAt",
                        "updatedAt");
        assertThat(data.get("name").getAsString()).isEqualTo("OPENAI_API_KEY");
        assertThat(data.get("description").getAsString()).isEqualTo("for the eval jobs");
        assertThat(data.get("isFile").getAsBoolean()).isFalse();
        assertThat(data.get("teamId").isJsonNull()).isTrue();
        assertThat(data.get("createdAt").getAsString()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(data.get("userId")).isEqualTo(data(get("/api/v1/user/whoami")).get("id"));
        assertThat(text(reply)).doesNotContain("canary-value");
        assertThat(text(get(SECRETS))).doesNotContain("canary-value");
    }

    private static Stream<String> goodNames() {
        return Stream.of("A", "A_", "A0_9Z", "A".repeat(255));
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void takesEveryNameOfTheRule(String name) throws Exception {
        assertThat(data(post(secret(name, "v", null))).get("name").getAsString()).isEqualTo(name);
    }

    private static Stream<String> badNames() {
        return Stream.of(
                "",
                " ",
                "a",
                "1A",
                "_A",
                "A-B",
                "A B",
                "ABC\n",
                "\nABC",
                "\u00C9",
                "A\u00C9",
                "\uFF21",
                "A\u200B",
                "A\u0000",
                "A".repeat(256),
                KEY_EMOJI);
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesEveryOtherNameByNamingTheParameter(String name) throws Exception {
        assertThat(refused(post(secret(name, "v", null)))).containsExactly("name");
    }

    private static Stream<String> values() {
        return Stream.of(
                " blanks around ",
                "line\nbreaks\r\n",
                "\ttabs\t",
                "nul\u0000inside",
                "\u00E9 " + KEY_EMOJI,
                "\"quotes\" \\ and </script>",
                "\uFEFFmark",
                "x".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueComesBackByteForByte(String value) throws Exception {
        String id = idOf(post(secret("A", value, null)));

        assertThat(data(get(SECRETS + id + "/value")).get("value").getAsString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void descriptionsAreCountedInCodePoints(int length, boolean good) throws Exception {
        VaultReply reply = post(secret("A", "v", KEY_EMOJI.repeat(length)));

        assertThat(reply.status()).isEqualTo(good ? 200 : 422);
        if (!good) {
            assertThat(refused(reply)).containsExactly("description");
        }
    }

    private record File(String value, boolean good) {}

    private static Stream<File> files() {
        return Stream.of(
                new File("QQ==", true),
                new File("A".repeat(Limits.FILE_ENCODED), true),
                new File("A".repeat(Limits.FILE_ENCODED + 4), false),
                new File("", false),
                new File("QQ", false),
                new File("QQ==\n", false),
                new File("QUJD\nQUJD", false),
                new File("Q-_=", false),
                new File("QR==", false),
                new File("not base64", false));
    }

    @Test
    void fileIsPaddedBase64OnOneLineOfAtMost64Kilobytes() throws Exception {
        for (File file : files().toList()) {
            JsonObject body = secret("A", file.value(), null);
            body.addProperty("isFile", true);

            VaultReply reply = post(body);

            assertThat(reply.status())
                    .as(beginning(file.value()))
                    .isEqualTo(file.good() ? 200 : 422);
            if (file.good()) {
                assertThat(data(reply).get("isFile").getAsBoolean()).isTrue();
                assertThat(send("DELETE", SECRETS + idOf(reply), "").status()).isEqualTo(200);
            } else {
                assertThat(refused(reply)).containsExactly("value");
            }
        }
    }

    @Test
    void everyBrokenRuleIsToldAtOnce() throws Exception {
        JsonObject body = secret("a", "", "d".repeat(501));
        body.addProperty("teamId", "");

        assertThat(refused(post(body))).containsExactly("description", "name", "teamId", "value");
        assertThat(refused(post(new JsonObject()))).containsExactly("name", "value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "3",
                "\"text\"",
                "{",
                "{\"name\": \"A\", \"value\": \"v\"} {}",
                "{'name': 'A'}",
                "{\"name\": \"A\", \"value\": \"v\",}",
                "{\"name\": \"A\" \"value\": \"v\"}",
                "NaN"
            })
    void bodyThatIsNotOneJsonObjectIsRefused(String body) throws Exception {
        assertThat(refused(send("POST", SECRETS, body))).containsExactly("body");
    }

    @Test
    void bodyThatIsNotUtf8IsRefused() throws Exception {
        byte[] body =
                "{\"name\": \"A\", \"value\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(api.answer(request("POST", SECRETS, body)))).containsExactly("body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 1, \"value\": \"v\"}                              | name",
                "{\"name\": null, \"value\": \"v\"}                           | name",
                "{\"name\": \"A\", \"value\": 12345}                          | value",
                "{\"name\": \"A\", \"value\": [\"v\"]}                        | value",
                "{\"name\": \"A\", \"value\": {\"a\": {}}}                    | value",
                "{\"name\": \"A\", \"value\": \"\\ud800\"}                    | value",
                "{\"name\": \"A\", \"value\": \"v\", \"isFile\": \"true\"}    | isFile",
                "{\"name\": \"A\", \"value\": \"v\", \"isFile\": 1}           | isFile",
                "{\"name\": \"A\", \"value\": \"v\", \"description\": 1}      | description",
                "{\"name\": \"A\", \"value\": \"v\", \"description\": \"\\udc00\"} | description",
                "{\"name\": \"A\", \"value\": \"v\", \"teamId\": 1}           | teamId",
                "{\"name\": \"A\", \"value\": \"v\", \"teamId\": \" \"}       | teamId",
                "{\"name\": \"A\", \"name\": \"B\", \"value\": \"v\"}         | name"
            })
    void nothingIsConvertedAndTheParameterIsNamed(String body, String parameter) throws Exception {
        assertThat(refused(send("POST", SECRETS, body))).containsExactly(parameter);
    }

    @Test
    void nullMeansAbsentAndUnknownFieldsAreIgnored() throws Exception {
        String body =
                """
                {"name": "A", "value": "v", "description": null, "teamId": null, "color": {"deep": [1, 1e999]}}\
                """;

        JsonObject data = data(send("POST", SECRETS, body));

        assertThat(data.get("description").isJsonNull()).isTrue();
        assertThat(data.get("teamId").isJsonNull()).isTrue();
    }

    @Test
    void deepNestingIsRefusedNotFatal() throws Exception {
        String deep = "{\"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(send("POST", SECRETS, deep).status()).isEqualTo(422);
    }

    @Test
    void nameIsUniqueInItsScopeAndFreedByDeleting() throws Exception {
        String id = idOf(post(secret("A", "v", null)));
        VaultReply taken = post(secret("A", "w", null));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(detail(taken)).contains("already exists");

        assertThat(send("DELETE", SECRETS + id, "").status()).isEqualTo(200);

        assertThat(post(secret("A", "w", null)).status()).isEqualTo(200);
        assertThat(send("DELETE", SECRETS + id, "").status()).isEqualTo(404);
    }

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

    private static String beginning(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    private VaultReply post(JsonObject body) throws Exception {
        return send("POST", SECRETS, body.toString());
    }

    private VaultReply get(String target) throws Exception {
        return send("GET", target, "");
    }

    private VaultReply send(String method, String target, String body) throws Exception {
        return api.answer(request(method, target, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static VaultRequest request(String method, String target, byte[] body) {
        return new VaultRequest(method, target, Map.of("authorization", "Bearer " + KEY), body);
    }

    private static JsonObject secret(String name, String value, @Nullable String description) {
        JsonObject body = new JsonObject();
        body.addProperty("name", name);
        body.addProperty("value", value);
        if (description != null) {
            body.addProperty("description", description);
        }
        return body;
    }

    private static String text(VaultReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(VaultReply reply) {
        assertThat(reply.status()).as(text(reply)).isEqualTo(200);
        return JsonParser.parseString(text(reply)).getAsJsonObject();
    }

    private static JsonObject data(VaultReply reply) {
        return json(reply).getAsJsonObject("data");
    }

    private static String idOf(VaultReply reply) {
        return data(reply).get("id").getAsString();
    }

    private static String detail(VaultReply reply) {
        return JsonParser.parseString(text(reply)).getAsJsonObject().get("detail").getAsString();
    }

    private static List<String> names(JsonObject page) {
        return elements(page, "data").map(row -> row.get("name").getAsString()).toList();
    }

    /// The parameters a 422 names.
    private static Set<String> refused(VaultReply reply) {
        assertThat(reply.status()).as(text(reply)).isEqualTo(422);
        JsonObject body = JsonParser.parseString(text(reply)).getAsJsonObject();
        Set<String> parameters = new TreeSet<>();
        elements(body, "errors")
                .forEach(error -> {
                    assertThat(error.get("details").getAsString()).isNotBlank();
                    parameters.add(error.get("param").getAsString());
                });
        return parameters;
    }

    private static Stream<JsonObject> elements(JsonObject body, String list) {
        return StreamSupport.stream(body.getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
