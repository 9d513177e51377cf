package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import io.strongroom.domain.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Creating a secret: every edge of the contract's rules.
class CreateSecretTest extends VaultApiCase {

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

    private static String beginning(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }
}
