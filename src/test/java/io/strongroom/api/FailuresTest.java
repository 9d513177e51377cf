package io.strongroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException.Invalid.Complaint;
import io.strongroom.domain.Field;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Every status of the contract, in every shape of body, as a user must be able to tell it apart.
class FailuresTest extends ServedTest {

    private static final String SAID = "No credit left";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"param\":\"\",\"details\":\"No credit left\"}]}",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"No credit left\",\"input\":\"i\"}]}",
                "{\"detail\":\"No credit left\"}",
                "{\"detail\":{\"message\":\"No credit left\"}}",
                "{\"error\":{\"code\":\"billing\",\"message\":\"No credit left\"}}",
                "{\"error\":\"No credit left\"}",
                "{\"message\":\"No credit left\"}",
                "No credit left",
                " No\0 credit\n\tleft\r\n",
                "{\"detail\":\"<p>No\\u202e credit left</p>\"}"
            })
    void readsEveryShapeOfBody(String body) {
        answer(402, body);
        assertThat(failureOf(client::whoami))
                .isInstanceOfSatisfying(
                        ApiException.PaymentRequired.class,
                        failure -> assertThat(failure.serverText()).contains(SAID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{}",
                "[]",
                "\"text\"",
                "{\"detail\":\"\"}",
                "{\"detail\":null}",
                "{\"detail\":[]}",
                "{\"detail\":[[[]]]}",
                "{\"detail\":{\"input\":\"hunter2\"}}",
                "{\"detail\":[{\"loc\":[\"body\",\"value\"],\"input\":\"hunter2\"}]}",
                "{\"errors\":{}}",
                "{\"input\":\"hunter2\",\"detail\":\"cut of",
                "[{\"input\":\"hunter2\"}]",
                "<!DOCTYPE html><html><body>502 hunter2</body></html>",
                " <html>"
            })
    void saysNothingWhereTheServerSaysNothing(String body) {
        answer(403, body);
        assertThat(failureOf(client::whoami))
                .isInstanceOfSatisfying(
                        ApiException.Forbidden.class,
                        failure -> assertThat(failure.serverText()).isEmpty());
    }

    @Test
    void keepsServerTextShort() {
        answer(413, "{\"detail\":\"" + "😀".repeat(5_000) + "\"}");
        assertThat(failureOf(client::whoami))
                .isInstanceOfSatisfying(
                        ApiException.TooLarge.class,
                        failure ->
                                assertThat(failure.serverText()).contains("😀".repeat(299) + "…"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized",
        "402, PaymentRequired",
        "403, Forbidden",
        "404, NotFound",
        "413, TooLarge",
        "429, RateLimited",
        "400, Refused",
        "405, Refused",
        "406, Refused",
        "409, Refused",
        "410, Refused",
        "415, Refused",
        "418, Refused",
        "421, Refused",
        "425, Refused",
        "451, Refused",
        "300, Refused",
        "301, Refused",
        "302, Refused",
        "303, Refused",
        "304, Refused",
        "307, Refused",
        "308, Refused",
        "422, Invalid",
        "500, ServerFault",
        "501, ServerFault",
        "502, ServerFault",
        "503, ServerFault",
        "504, ServerFault",
        "599, ServerFault",
        "408, OutcomeUnknown"
    })
    void tellsStatusesApart(int status, String kind) {
        answer(status, "");
        ApiException failure = failureOf(() -> client.delete("s1", Scope.personal()));
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        switch (failure) {
            case ApiException.Refused refused -> assertThat(refused.status()).isEqualTo(status);
            case ApiException.ServerFault fault -> assertThat(fault.status()).isEqualTo(status);
            case ApiException other -> assertThat(other).hasMessageNotContaining("hunter2");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        answer(429, "", "Retry-After", "17");
        assertThat(failureOf(client::teams))
                .isInstanceOfSatisfying(
                        ApiException.RateLimited.class,
                        failure -> assertThat(failure.pause()).isEqualTo(Duration.ofSeconds(17)));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"503, 17, 17", "503, 0, 0", "503, 99999999999, 60", "503, soon, ", "500, 17, "})
    void saysHowLongAnUnavailableServerAsksToWait(int status, String said, @Nullable Long seconds) {
        answer(status, "", "Retry-After", said);
        assertThat(failureOf(() -> client.delete("s1", Scope.personal())))
                .isInstanceOfSatisfying(
                        ApiException.ServerFault.class,
                        failure ->
                                assertThat(failure.pause())
                                        .isEqualTo(
                                                Optional.ofNullable(seconds)
                                                        .map(Duration::ofSeconds)));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409|",
                "409|{\"detail\":\"whatever\"}",
                "400|{\"detail\":\"Secret already exists\"}",
                "400|{\"detail\":\"A secret with this name already exists.\"}",
                "400|{\"error\":{\"code\":\"SECRET_ALREADY_EXISTS\",\"message\":\"No.\"}}",
                "400|{\"error\":{\"code\":\"duplicate_name\",\"message\":\"\"}}",
                "400|Duplicate secret name",
                "422|{\"errors\":[{\"param\":\"name\",\"details\":\"is taken\"}]}",
                "422|{\"errors\":[{\"param\":\"name\",\"details\":\"Already in use\"}]}",
                "422|{\"errors\":[{\"param\":\"name\",\"details\":\"must be unique\"}]}",
                "422|{\"detail\":[{\"loc\":[\"body\",\"name\"],\"msg\":\"Name exists\"}]}",
                "422|{\"detail\":\"You already have a secret called A\"}"
            })
    void knowsTakenNames(int status, @Nullable String body) {
        String said = body == null ? "" : body;
        answer(status, said);
        answer(status, said);
        assertThat(failureOf(this::create)).isInstanceOf(ApiException.NameTaken.class);
        assertThat(failureOf(this::rename)).isInstanceOf(ApiException.NameTaken.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"detail\":\"Team does not exist\"}",
                "400|{\"detail\":\"Secret does not exist\"}",
                "400|{\"detail\":\"You already have 100 secrets\"}",
                "400|{\"detail\":\"Request already exists\"}",
                "422|{\"errors\":[{\"param\":\"value\",\"details\":\"duplicate keys\"}]}",
                "422|{\"errors\":[{\"param\":\"teamId\",\"details\":\"name already exists\"}]}",
                "422|{\"errors\":[{\"param\":\"name\",\"details\":\"must match pattern\"}]}"
            })
    void doesNotTakeOtherComplaintsForTakenNames(int status, String body) {
        answer(status, body);
        assertThat(failureOf(this::create)).isInstanceOf(ApiException.Invalid.class);
    }

    @Test
    void putsComplaintsBesideTheirFields() {
        answer(
                422,
                """
                {"errors":[{"param":"name","details":"n"},{"param":"value","details":"v"},
                 {"param":"description","details":"d"},{"param":"teamId","details":"t"},
                 {"param":"isFile","details":"f"},{"param":"","details":"g"},{"details":"h"},
                 {"param":"body.value","details":"w"},{"param":"Name","details":"N"}]}\
                """);
        assertThat(complaints(failureOf(this::create)))
                .containsExactly(
                        new Complaint(Optional.of(Field.NAME), "name", "n"),
                        new Complaint(Optional.of(Field.VALUE), "value", "v"),
                        new Complaint(Optional.of(Field.DESCRIPTION), "description", "d"),
                        new Complaint(Optional.of(Field.TEAM), "teamId", "t"),
                        new Complaint(Optional.empty(), "isFile", "f"),
                        new Complaint(Optional.empty(), "", "g"),
                        new Complaint(Optional.empty(), "", "h"),
                        new Complaint(Optional.of(Field.VALUE), "value", "w"),
                        new Complaint(Optional.empty(), "Name", "N"));
    }

    @Test
    void readsLocationsWithoutTheirLeadingPlace() {
        answer(
                422,
                """
                {"detail":[
                 {"loc":["body","value"],"msg":"short","type":"x","input":"hunter2","ctx":{"min":1}},
                 {"loc":["query","teamId"],"msg":"who"},
                 {"loc":["body","list",3,"name"],"msg":"deep"},
                 {"loc":["body"],"msg":"all"},
                 {"loc":"name","msg":"flat"},
                 {"loc":[],"msg":"nowhere"},
                 "text"]}\
                """);
        assertThat(complaints(failureOf(this::create)))
                .containsExactly(
                        new Complaint(Optional.of(Field.VALUE), "value", "short"),
                        new Complaint(Optional.of(Field.TEAM), "teamId", "who"),
                        new Complaint(Optional.empty(), "list.3.name", "deep"),
                        new Complaint(Optional.empty(), "", "all"),
                        new Complaint(Optional.of(Field.NAME), "name", "flat"),
                        new Complaint(Optional.empty(), "", "nowhere"),
                        new Complaint(Optional.empty(), "", "text"));
    }

    @Test
    void keepsAFewComplaintsOfMany() {
        String one = "{\"param\":\"x\",\"details\":\"y\"}";
        answer(422, "{\"errors\":[" + (one + ",").repeat(9_999) + one + "]}");
        assertThat(complaints(failureOf(this::create))).hasSize(20);
    }

    @Test
    void keepsWhatA400Says() {
        answer(400, "{\"error\":{\"code\":\"bad\",\"message\":\"\"}}");
        assertThat(complaints(failureOf(this::create)))
                .containsExactly(new Complaint(Optional.empty(), "", "bad"));
    }

    @Test
    void sendsNothingWithAKeyNoRequestCanCarry() {
        for (String bad :
                new String[] {"", " ", "a b", "a\nb", "a\r\nX: y", "ключ", "a\0", "a\u007f"}) {
            try (SecretsClient badlyKeyed = SecretsClients.overHttp(url(), () -> bad, USER_AGENT)) {
                assertThat(failureOf(badlyKeyed::teams))
                        .isInstanceOf(ApiException.Unauthorized.class);
            }
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private static List<Complaint> complaints(ApiException failure) {
        return ((ApiException.Invalid) failure).complaints();
    }

    private static ApiException failureOf(ThrowingCall call) {
        return ThrowingCall.failureOf(call);
    }

    private void create() throws ApiException {
        try (NewSecret secret = newSecret()) {
            client.create(secret);
        }
    }

    private void rename() throws ApiException {
        try (SecretChange change =
                new SecretChange(
                        Optional.of(new SecretName("B")), Optional.empty(), Optional.empty())) {
            client.change("s1", Scope.personal(), change);
        }
    }
}
