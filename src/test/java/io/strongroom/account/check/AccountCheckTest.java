package io.strongroom.account.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Identity;
import io.strongroom.support.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.Map;

class AccountCheckTest {

    private static final String TEAMS =
            """
            {"data": [{"teamId": "t1", "name": "Acme", "role": "ADMIN"}], "total_count": 1}\
            """;

    private final ScriptedServer server = new ScriptedServer();
    private final SecretsClient client = server.client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void tellsWhoseTheKeyIsAndWhatItReaches() throws ApiException {
        whoami("{\"secrets\": {\"read\": true, \"write\": true}, \"pods\": {\"read\": true}}");
        server.reply(200, TEAMS);
        CheckedKey checked = AccountCheck.of(client);
        assertThat(checked.identity().name()).contains("Ada");
        assertThat(checked.identity().email()).contains("ada@example.com");
        assertThat(checked.identity().permissions())
                .isEqualTo(
                        Map.of(
                                "secrets",
                                new Identity.Permission(true, true),
                                "pods",
                                new Identity.Permission(true, false)));
        assertThat(checked.teams().orElseThrow()).hasSize(1);
        assertThat(checked.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"secrets\": {\"read\": true, \"write\": false}} | WRITE_SECRETS",
                "{\"Secrets\": {\"read\": true}} | WRITE_SECRETS",
                "{\"secret\": {\"write\": true}} | READ_SECRETS",
                "{\"secrets\": {}} | READ_SECRETS WRITE_SECRETS",
                "{\"secrets\": null} | ",
                "{\"pods\": {}} | ",
                "null | "
            })
    void tellsWhatTheKeyCannotDo(String permissions, String missing) throws ApiException {
        whoami(permissions);
        server.reply(200, TEAMS);
        EnumSet<KeyUse> expected = EnumSet.noneOf(KeyUse.class);
        for (KeyUse use : KeyUse.values()) {
            if (missing != null && missing.contains(use.name())) {
                expected.add(use);
            }
        }
        assertThat(AccountCheck.of(client).missing()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aKeyThatMayNotAskForTeamsIsGoodAllTheSame(int status) throws ApiException {
        whoami("{}");
        server.reply(status, "{}");
        assertThat(AccountCheck.of(client).teams()).isEmpty();
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsToldAsSuch() {
        server.reply(401, "{}");
        assertThatExceptionOfType(ApiException.Unauthorized.class)
                .isThrownBy(() -> AccountCheck.of(client));
        assertThat(server.asked())
                .extracting(ScriptedServer.Asked::line)
                .containsExactly("GET /api/v1/user/whoami");
    }

    private void whoami(String permissions) {
        server.reply(
                200,
                """
                {"data": {"id": "u1", "name": "Ada", "email": "ada@example.com", "role": "USER",
                 "createdAt": "2026-01-01T00:00:00Z", "scope": %s}}\
                """
                        .formatted(permissions));
    }
}
