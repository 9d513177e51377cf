package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import io.strongroom.domain.Limits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changing a secret: the rules of creating one, for what is named and nothing else.
class ChangeSecretTest extends VaultApiCase {

    private String id = "";

    @BeforeEach
    void create() throws Exception {
        id = idOf(post(secret("A", "v", "d")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"\"}                               | name",
                "{\"name\": \"A\\n\"}                           | name",
                "{\"name\": 1}                                  | name",
                "{\"name\": \"B\", \"name\": \"C\"}             | name",
                "{\"value\": \"\"}                              | value",
                "{\"value\": false}                             | value",
                "{\"value\": {}}                                | value",
                "{\"value\": \"\\udfff\\ud800\"}                | value",
                "{\"description\": []}                          | description",
                "{\"description\": \"\\ud83d\"}                 | description",
                "[]                                             | body",
                "{                                              | body",
                "{\"name\": \"B\"}}                             | body"
            })
    void whatBreaksARuleChangesNothing(String body, String parameter) throws Exception {
        assertThat(refused(patch(body))).containsExactly(parameter);

        JsonObject now = data(get(SECRETS + id));
        assertThat(now.get("name").getAsString()).isEqualTo("A");
        assertThat(now.get("description").getAsString()).isEqualTo("d");
        assertThat(value(id)).isEqualTo("v");
    }

    @ParameterizedTest
    @CsvSource({"500, 200", "501, 422"})
    void descriptionsAreCountedInCodePoints(int length, int status) throws Exception {
        String body = "{\"description\": \"" + KEY_EMOJI.repeat(length) + "\"}";

        assertThat(patch(body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"255, 200", "256, 422"})
    void namesAreAsLongAsEver(int length, int status) throws Exception {
        assertThat(patch("{\"name\": \"" + "N".repeat(length) + "\"}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"isFile\": true}", "{\"name\": null, \"value\": null}"})
    void nothingNamedIsNothingChanged(String body) throws Exception {
        assertThat(data(patch(body))).isEqualTo(data(get(SECRETS + id)));
        assertThat(value(id)).isEqualTo("v");
    }

    @Test
    void fileStaysAFileAndTakesOnlyOne() throws Exception {
        JsonObject file = secret("FILE", "QQ==", null);
        file.addProperty("isFile", true);
        String fileId = idOf(post(file));
        String largest = "A".repeat(Limits.FILE_ENCODED);

        for (String bad : new String[] {"", "plain", "QQ", "QQ==\\n", "Q-_=", largest + "AAAA"}) {
            assertThat(refused(send("PATCH", SECRETS + fileId, "{\"value\": \"" + bad + "\"}")))
                    .containsExactly("value");
        }
        assertThat(value(fileId)).isEqualTo("QQ==");

        JsonObject changed =
                data(
                        send(
                                "PATCH",
                                SECRETS + fileId,
                                "{\"isFile\": false, \"value\": \"" + largest + "\"}"));
        assertThat(changed.get("isFile").getAsBoolean()).isTrue();
        assertThat(value(fileId)).isEqualTo(largest);
    }

    @Test
    void renamingFreesTheOldNameAndToItsOwnNameIsNoClash() throws Exception {
        assertThat(patch("{\"name\": \"A\"}").status()).isEqualTo(200);
        assertThat(patch("{\"name\": \"B\"}").status()).isEqualTo(200);
        assertThat(post(secret("A", "w", null)).status()).isEqualTo(200);
        assertThat(patch("{\"name\": \"A\", \"value\": \"lost\"}").status()).isEqualTo(409);
        assertThat(value(id)).isEqualTo("v");
    }

    @Test
    void whatIsNotThereCannotBeChangedAndABadBodyIsStillTold() throws Exception {
        String none = SECRETS + "none";

        assertThat(send("PATCH", none, "{}").status()).isEqualTo(404);
        assertThat(send("PATCH", none, "{\"name\": \"B\"}").status()).isEqualTo(404);
        assertThat(refused(send("PATCH", none, "{"))).containsExactly("body");
        assertThat(refused(send("PATCH", SECRETS + id + "?teamId=", "{\"name\": \"b\"}")))
                .containsExactly("name", "teamId");
    }

    @Test
    void teamsSecretIsChangedAndDeletedOnlyAsTheTeams() throws Exception {
        String team =
                data(send("POST", "/api/v1/teams", "{\"name\": \"Acme\"}"))
                        .get("teamId")
                        .getAsString();
        JsonObject body = secret("A", "v", null);
        body.addProperty("teamId", team);
        String one = SECRETS + idOf(post(body));
        String asTeams = one + "?teamId=" + team;

        assertThat(send("PATCH", one, "{\"value\": \"w\"}").status()).isEqualTo(404);
        assertThat(send("DELETE", one, "").status()).isEqualTo(404);
        assertThat(send("PATCH", asTeams, "{\"value\": \"w\"}").status()).isEqualTo(200);
        assertThat(data(get(one + "/value?teamId=" + team)).get("value").getAsString())
                .isEqualTo("w");
        assertThat(send("DELETE", asTeams, "").status()).isEqualTo(200);
        assertThat(get(asTeams).status()).isEqualTo(404);
        assertThat(get(SECRETS + id).status()).isEqualTo(200);
    }

    private VaultReply patch(String body) throws Exception {
        return send("PATCH", SECRETS + id, body);
    }

    private String value(String secretId) throws Exception {
        return data(get(SECRETS + secretId + "/value")).get("value").getAsString();
    }
}
