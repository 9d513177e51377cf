package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a 2xx must hold, and what is said when it does not. Each text below holds `hunter2` where a
/// careless message would quote it.
class AnswersTest {

    private static final String GOOD =
            """
            {"id":"s1","name":"A","createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}\
            """;

    @ParameterizedTest
    @MethodSource("texts")
    void isBrokenWhenItIsNotTheContractsJson(String text) {
        for (ThrowingCall call : calls(200, text)) {
            assertThat(ThrowingCall.failureOf(call))
                    .isInstanceOf(ApiException.BadAnswer.class)
                    .hasNoCause()
                    .hasMessageNotContaining("hunter2");
        }
    }

    private static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                "\0",
                "null",
                "true",
                "\"hunter2\"",
                "17",
                "[]",
                "[{\"data\":\"hunter2\"}]",
                "{}",
                "{\"data\":null}",
                "{\"data\":\"hunter2\"}",
                "{\"data\":17}",
                "{\"data\":hunter2}",
                "{\"data\":NaN}",
                "{'data':'hunter2'}",
                "{\"data\":{\"id\":\"hunter2\"",
                "{\"data\":[{\"id\":\"hunter2",
                "{\"data\":" + "[".repeat(300) + "]".repeat(300) + "}",
                "{\"data\":" + "{\"a\":".repeat(100_000),
                "{\"x\":" + "[".repeat(300) + "]".repeat(300) + ",\"data\":" + GOOD + "}",
                "{\"data\":{\"id\":\"a\tb\"}}",
                "{\"data\":{\"id\":\"\\x\"}}",
                "{\"data\":" + GOOD + "} {}",
                "{\"data\":" + GOOD + "}hunter2",
                "{\"data\":" + GOOD + ",}",
                "{\"data\" " + GOOD + "}",
                "// hunter2\n{\"data\":" + GOOD + "}",
                "<!DOCTYPE html><html>hunter2</html>",
                "hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "createdAt", "updatedAt"})
    void isBrokenWithoutARequiredPart(String part) {
        String good = "\"" + part + "\":\"";
        for (String bad :
                List.of(
                        GOOD.replace(good, "\"other\":\""),
                        GOOD.replaceAll(good + "[^\"]*\"", "\"" + part + "\":null"),
                        GOOD.replaceAll(good + "[^\"]*\"", "\"" + part + "\":\"\""),
                        GOOD.replaceAll(good + "[^\"]*\"", "\"" + part + "\":\"  \""),
                        GOOD.replaceAll(good + "[^\"]*\"", "\"" + part + "\":17"),
                        GOOD.replaceAll(good + "[^\"]*\"", "\"" + part + "\":[\"hunter2\"]"),
                        GOOD.replaceAll(
                                good + "[^\"]*\"", "\"" + part + "\":{\"x\":\"hunter2\"}"))) {
            assertThat(bad).isNotEqualTo(GOOD);
            assertThat(ThrowingCall.failureOf(() -> find(bad)))
                    .isInstanceOf(ApiException.BadAnswer.class)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"isFile\":\"hunter2\"",
                "\"isFile\":\"true\"",
                "\"isFile\":1",
                "\"isFile\":{}",
                "\"description\":17",
                "\"teamId\":[]",
                "\"userId\":true"
            })
    void isBrokenWhenAnOptionalPartHasAnotherType(String part) {
        assertThat(ThrowingCall.failureOf(() -> find(with(part))))
                .isInstanceOf(ApiException.BadAnswer.class)
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\":1",
                "\"isFile\":null,\"description\":null,\"userId\":null,\"teamId\":null",
                "\"teamId\":\"\",\"userId\":\" \"",
                "\"value\":\"hunter2\"",
                "\"value\":[{\"x\":1e1000000000}]"
            })
    void isGoodWithoutOptionalParts(String part) throws ApiException {
        Secret secret = find(with(part));
        assertThat(secret.description()).isEmpty();
        assertThat(secret.userId()).isEmpty();
        assertThat(secret.isFile()).isFalse();
        assertThat(secret.scope()).isEqualTo(Scope.personal());
        assertThat(secret.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "A B", "1", "Ä", "\\u202e", "A\\n", "../x"})
    void showsNamesThatOurRuleRefuses(String name) throws ApiException {
        String held = GOOD.replace("\"A\"", "\"" + name + "\"");
        assertThat(find(held).name())
                .isEqualTo(name.replace("\\u202e", "\u202e").replace("\\n", "\n"));
    }

    @Test
    void readsABlankDescriptionAsItIs() throws ApiException {
        assertThat(find(with("\"description\":\"\"")).description()).isEqualTo(Optional.of(""));
    }

    @Test
    void readsAByteOrderMark() throws ApiException {
        try (SecretsClient client = client(200, "\ufeff{\"data\":" + GOOD + "}")) {
            assertThat(client.find("s1", Scope.personal()).id()).isEqualTo("s1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04, 2026-01-02T03:04:00Z",
        "2026-01-02 03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.1, 2026-01-02T03:04:05.100Z",
        "2026-01-02T03:04:05.123Z, 2026-01-02T03:04:05.123Z",
        "2026-01-02T03:04:05.123456, 2026-01-02T03:04:05.123456Z",
        "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02T03:04:05+02:00, 2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05-0530, 2026-01-02T08:34:05Z",
        "2026-01-02T03:04:05+02, 2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05.5+00:00, 2026-01-02T03:04:05.500Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
    })
    void readsTimes(String text, Instant time) throws ApiException {
        assertThat(find(GOOD.replace("2026-01-02T03:04:05Z", text)).createdAt()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "2026-01-02",
                "03:04:05",
                "2026-02-30T00:00:00Z",
                "2026-01-02T25:00:00Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02T03:04:05ZZ",
                "2026-01-02T03:04:05 Z",
                "2026-01-02T  03:04:05",
                "1767323045",
                "+1000000000-01-01T00:00:00+18:00"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(ThrowingCall.failureOf(() -> find(GOOD.replace("2026-01-02T03:04:05Z", text))))
                .isInstanceOf(ApiException.BadAnswer.class)
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[null],\"total_count\":1}",
                "{\"data\":[{}],\"total_count\":1}",
                "{\"data\":[],\"total_count\":-1}",
                "{\"data\":[],\"total_count\":1e1000000000}",
                "{\"data\":[],\"total_count\":5000000000}",
                "{\"data\":[],\"total_count\":0.5}",
                "{\"data\":[],\"total_count\":\"hunter2\"}",
                "{\"data\":[],\"total_count\":{}}",
                "{\"data\":{},\"total_count\":0}"
            })
    void refusesListsThatAreNone(String text) {
        try (SecretsClient client = client(200, text)) {
            assertThat(ThrowingCall.failureOf(() -> client.list(Scope.personal(), 0, 100)))
                    .isInstanceOf(ApiException.BadAnswer.class)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void countsWhatItHoldsWhenTheTotalIsUntold() throws ApiException {
        try (SecretsClient client = client(200, "{\"data\":[" + GOOD + "]}")) {
            assertThat(client.list(Scope.personal(), 7, 1).total()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "17", "\"\"", "\"\\ud800\"", "{}"})
    void refusesRevealedValuesThatAreNone(String value) {
        String answer = value.isEmpty() ? "{\"data\":{}}" : "{\"data\":{\"value\":" + value + "}}";
        try (SecretsClient client = client(200, answer)) {
            assertThat(ThrowingCall.failureOf(() -> client.reveal("s1", Scope.personal())))
                    .isInstanceOf(ApiException.BadAnswer.class);
        }
    }

    @Test
    void isBrokenWhenEmptyWhereSomethingIsPromised() {
        for (ThrowingCall call : calls(204, "")) {
            assertThat(ThrowingCall.failureOf(call)).isInstanceOf(ApiException.BadAnswer.class);
        }
    }

    private static Secret find(String secret) throws ApiException {
        try (SecretsClient client = client(200, "{\"data\":" + secret + "}")) {
            return client.find("s1", Scope.personal());
        }
    }

    private static String with(String part) {
        return GOOD.replace("{", "{" + part + ",");
    }

    private static List<ThrowingCall> calls(int status, String text) {
        SecretsClient client = client(status, text);
        return List.of(
                () -> client.find("s1", Scope.personal()),
                () -> client.listAll(Scope.personal()),
                client::teams,
                () -> client.members("t"),
                client::whoami,
                () -> client.reveal("s1", Scope.personal()),
                () -> client.createTeam("T"));
    }

    private static SecretsClient client(int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return SecretsClients.inProcess(
                _ -> new InProcessServer.Reply(status, Map.of(), body), () -> "k", "S/1");
    }
}
