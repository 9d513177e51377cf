package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Page;
import io.strongroom.domain.Role;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.TeamMember;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each call of the contract: what goes out, and what comes of the answer.
class CallsTest extends ServedTest {

    private static final Scope TEAM = new Scope.Team("t 1&x");

    @Test
    void createsPersonalSecret() throws Exception {
        answer(200, data(secret("s1")));
        try (NewSecret secret = newSecret()) {
            assertThat(client.create(secret).id()).isEqualTo("s1");
        }
        RecordedRequest request = request();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/secrets/ HTTP/1.1");
        assertThat(body(request))
                .isEqualTo("{\"name\":\"A\",\"value\":\"" + value + "\",\"isFile\":false}");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + key);
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo(USER_AGENT);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(request.getHeaders().get("Content-Length"))
                .isEqualTo(Long.toString(request.getBodySize()));
    }

    @Test
    void createsTeamSecretWithTeamInBodyOnly() throws Exception {
        answer(200, data(secret("s1")));
        try (NewSecret secret = newSecret(Optional.of("d"), TEAM)) {
            client.create(secret);
        }
        RecordedRequest request = request();
        assertThat(request.getTarget()).isEqualTo("/api/v1/secrets/");
        assertThat(body(request))
                .contains("\"description\":\"d\"")
                .contains("\"teamId\":\"t 1&x\"")
                .doesNotContain("null");
    }

    @Test
    void listsOnePage() throws Exception {
        answer(200, rows(7, secret("a"), secret("b")));
        Page<Secret> page = client.list(TEAM, 4, 2);
        assertThat(page.items()).extracting(Secret::id).containsExactly("a", "b");
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.offset()).isEqualTo(4);
        assertThat(request().getTarget())
                .isEqualTo("/api/v1/secrets/?teamId=t%201%26x&offset=4&limit=2");
    }

    @Test
    void listsPersonalSecretsWithoutTeam() throws Exception {
        answer(200, rows(0));
        assertThat(client.listAll(Scope.personal())).isEmpty();
        assertThat(request().getTarget()).isEqualTo("/api/v1/secrets/?offset=0&limit=100");
    }

    @Test
    void findsSecretAndReadsAllItsParts() throws Exception {
        answer(
                200,
                data(
                        """
                        {"id":"s1","name":"A","description":"d","isFile":true,"userId":"u","teamId":"t",
                         "createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:06.123456Z",
                         "value":{"not":["even",{"read":"hunter2"}]},"unknown":1e5}\
                        """));
        assertThat(client.find("s1", TEAM))
                .isEqualTo(
                        new Secret(
                                "s1",
                                "A",
                                Optional.of("d"),
                                true,
                                Optional.of("u"),
                                new Scope.Team("t"),
                                Instant.parse("2026-01-02T03:04:05Z"),
                                Instant.parse("2026-01-02T03:04:06.123456Z")));
        assertThat(request().getTarget()).isEqualTo("/api/v1/secrets/s1?teamId=t%201%26x");
    }

    @Test
    void changesOnlyWhatIsSaid() throws Exception {
        answer(200, data(secret("s1")));
        try (SecretChange change =
                new SecretChange(Optional.empty(), Optional.empty(), Optional.of(""))) {
            client.change("s1", Scope.personal(), change);
        }
        RecordedRequest request = request();
        assertThat(request.getRequestLine()).isEqualTo("PATCH /api/v1/secrets/s1 HTTP/1.1");
        assertThat(body(request)).isEqualTo("{\"description\":\"\"}");
    }

    @Test
    void changesEverything() throws Exception {
        answer(200, data(secret("s1")));
        try (SecretChange change =
                new SecretChange(
                        Optional.of(new SecretName("B")),
                        Optional.of(secretValue(value)),
                        Optional.of("d"))) {
            client.change("s1", TEAM, change);
        }
        RecordedRequest request = request();
        assertThat(request.getTarget()).isEqualTo("/api/v1/secrets/s1?teamId=t%201%26x");
        assertThat(body(request))
                .isEqualTo("{\"name\":\"B\",\"value\":\"" + value + "\",\"description\":\"d\"}");
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,{}", "200,null", "200,'\"ok\"'", "204,''", "202,'[1]'"})
    void deletesWhateverTheAnswerHolds(int status, String body) throws Exception {
        answer(status, body);
        client.delete("s1", Scope.personal());
        assertThat(request().getRequestLine()).isEqualTo("DELETE /api/v1/secrets/s1 HTTP/1.1");
    }

    @Test
    void listsTeams() throws Exception {
        answer(
                200,
                rows(
                        3,
                        """
                        {"teamId":"t1","name":"Acme","slug":"acme","role":"ADMIN","createdAt":"2026-01-02T03:04:05"}\
                        """,
                        "{\"teamId\":\"t2\",\"name\":\"B\",\"role\":\"MEMBER\"}",
                        "{\"teamId\":\"t3\",\"name\":\"C\",\"role\":\"AUDITOR\"}"));
        assertThat(client.teams())
                .containsExactly(
                        new Membership(
                                "t1",
                                "Acme",
                                Optional.of("acme"),
                                Role.ADMIN,
                                Optional.of(Instant.parse("2026-01-02T03:04:05Z"))),
                        new Membership("t2", "B", Optional.empty(), Role.MEMBER, Optional.empty()),
                        new Membership("t3", "C", Optional.empty(), Role.MEMBER, Optional.empty()));
        assertThat(request().getTarget()).isEqualTo("/api/v1/user/teams?offset=0&limit=100");
    }

    @Test
    void listsMembers() throws Exception {
        answer(
                200,
                rows(
                        2,
                        """
                        {"userId":"u1","userName":"Ann","userEmail":"a@b.c","role":"ADMIN","joinedAt":"2026-01-02T03:04:05Z"}\
                        """,
                        "{\"userId\":\"u2\",\"role\":\"MEMBER\",\"userName\":null}"));
        assertThat(client.members("t/1"))
                .containsExactly(
                        new TeamMember(
                                "u1",
                                Optional.of("Ann"),
                                Optional.of("a@b.c"),
                                Role.ADMIN,
                                Optional.of(Instant.parse("2026-01-02T03:04:05Z"))),
                        new TeamMember(
                                "u2",
                                Optional.empty(),
                                Optional.empty(),
                                Role.MEMBER,
                                Optional.empty()));
        assertThat(request().getTarget())
                .isEqualTo("/api/v1/teams/t%2F1/members?offset=0&limit=100");
    }

    @Test
    void asksWhoIAm() throws Exception {
        answer(
                200,
                data(
                        """
                        {"id":"u","name":"Ann","email":"a@b.c","role":"USER","createdAt":"x",
                         "scope":{"secrets":{"read":true,"write":false},"pods":null,"disks":{}}}\
                        """));
        assertThat(client.whoami())
                .isEqualTo(
                        new Identity(
                                "u",
                                Optional.of("Ann"),
                                Optional.of("a@b.c"),
                                Map.of(
                                        "secrets",
                                        new Identity.Permission(true, false),
                                        "disks",
                                        new Identity.Permission(false, false))));
        assertThat(request().getTarget()).isEqualTo("/api/v1/user/whoami");
    }

    @Test
    void asksWhatTheServerCan() throws Exception {
        answer(200, data("{\"version\":\"1\",\"reveal\":true,\"createTeam\":true}"));
        assertThat(client.extensions()).isEqualTo(new SecretsClient.Extensions(true, true));
        assertThat(request().getTarget()).isEqualTo("/api/v1/vault");
    }

    @ParameterizedTest
    @CsvSource({
        "404,{}",
        "403,{}",
        "405,''",
        "307,''",
        "200,<html>",
        "200,{}",
        "200,'{\"data\":{}}'"
    })
    void hostedServerHasNoExtensions(int status, String body) throws Exception {
        answer(status, body, "Location", "/elsewhere");
        assertThat(client.extensions()).isEqualTo(SecretsClient.Extensions.NONE);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void revealsValueByteForByte() throws Exception {
        answer(200, data("{\"value\":\" \\u0000\\n\\ud83d\\ude00 \"}"));
        try (SecretValue revealed = client.reveal("s1", TEAM)) {
            assertThat(revealed.reveal()).isEqualTo(" \0\n😀 ");
        }
        assertThat(request().getTarget()).isEqualTo("/api/v1/secrets/s1/value?teamId=t%201%26x");
    }

    @Test
    void createsTeam() throws Exception {
        answer(201, data("{\"teamId\":\"t\",\"name\":\"Ä \\\"x\\\"\",\"role\":\"ADMIN\"}"));
        assertThat(client.createTeam("Ä \"x\"").scope()).isEqualTo(new Scope.Team("t"));
        RecordedRequest request = request();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/teams HTTP/1.1");
        assertThat(body(request)).isEqualTo("{\"name\":\"Ä \\\"x\\\"\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "../x, ..%2Fx",
        "a?b#c, a%3Fb%23c",
        "%2e%2e, %252e%252e",
        "ä, %C3%A4",
        "a b, a%20b"
    })
    void idStaysOneSegment(String id, String segment) throws Exception {
        answer(200, data(secret("s1")));
        client.find(id, Scope.personal());
        assertThat(request().getTarget()).isEqualTo("/api/v1/secrets/" + segment);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", ".", ".."})
    void idThatIsNoSegmentIsNotThere(String id) {
        List<ThrowingCall> calls =
                List.of(
                        () -> client.find(id, Scope.personal()),
                        () -> client.delete(id, Scope.personal()),
                        () -> client.reveal(id, Scope.personal()),
                        () -> client.members(id));
        for (ThrowingCall call : calls) {
            assertThat(ThrowingCall.failureOf(call)).isInstanceOf(ApiException.NotFound.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }
}
