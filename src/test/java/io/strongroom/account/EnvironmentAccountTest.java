package io.strongroom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.domain.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class EnvironmentAccountTest {

    private static final String CANARY = "pit_canary";

    @Test
    void isAbsentWithoutAKey() {
        assertThat(EnvironmentAccount.read(Map.of())).isEqualTo(new EnvironmentAccount.Absent());
        assertThat(
                        EnvironmentAccount.read(
                                Map.of(
                                        "PRIME_API_KEY",
                                        "",
                                        "PRIME_BASE_URL",
                                        "x",
                                        "PRIME_TEAM_ID",
                                        "t")))
                .isEqualTo(new EnvironmentAccount.Absent());
    }

    @Test
    void isTheHostedApiByDefault() throws KeyUnavailableException {
        Account.Hosted account = account(Map.of("PRIME_API_KEY", CANARY));
        assertThat(account.baseUrl()).isEqualTo(BaseUrl.HOSTED);
        assertThat(account.name()).isEqualTo("Prime Intellect");
        assertThat(account.keySource().key().reveal()).isEqualTo(CANARY);
        assertThat(account.defaultScope()).isEqualTo(Scope.personal());
        assertThat(account.fromEnvironment()).isTrue();
        assertThat(account.id()).isEqualTo("https://api.primeintellect.ai");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "http://127.0.0.1:8632, unset, http://127.0.0.1:8632",
                "unset, https://a.example/api/v1, https://a.example",
                "'', https://a.example, https://a.example",
                "https://first.example, https://second.example, https://first.example",
                "https://first.example/api/v1/, not an address, https://first.example"
            })
    void readsTheAddressFromEitherVariable(String first, String second, String expected) {
        Map<String, String> environment = new java.util.HashMap<>(Map.of("PRIME_API_KEY", CANARY));
        environment.put("PRIME_API_BASE_URL", first);
        environment.put("PRIME_BASE_URL", second);
        environment.values().removeIf(java.util.Objects::isNull);
        Account.Hosted account = account(environment);
        assertThat(account.baseUrl().uri()).hasToString(expected);
        assertThat(account.name()).isEqualTo(account.baseUrl().uri().getAuthority());
    }

    @ParameterizedTest
    @CsvSource({"team-1, team-1", "' team-1 ', team-1"})
    void readsTheTeam(String given, String expected) {
        assertThat(account(Map.of("PRIME_API_KEY", CANARY, "PRIME_TEAM_ID", given)).defaultScope())
                .isEqualTo(new Scope.Team(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aBlankTeamIsPersonal(String team) {
        assertThat(account(Map.of("PRIME_API_KEY", CANARY, "PRIME_TEAM_ID", team)).defaultScope())
                .isEqualTo(Scope.personal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "ftp://a.example", "a b", "https://u:p@a.example"})
    void refusesAnAddressTheKeyMustNotGoTo(String address) {
        for (String variable : new String[] {"PRIME_API_BASE_URL", "PRIME_BASE_URL"}) {
            assertThat(EnvironmentAccount.read(Map.of("PRIME_API_KEY", CANARY, variable, address)))
                    .isInstanceOfSatisfying(
                            EnvironmentAccount.Unusable.class,
                            unusable -> {
                                assertThat(unusable.problem().variable()).isEqualTo(variable);
                                assertThat(unusable.toString()).doesNotContain(CANARY);
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'key\n', 3",
        "'key\r\n', 3",
        "' key', 0",
        "'k ey', 1",
        "'key\0', 3",
        "'k\u007Fy', 1",
        "clé, 2",
        "'key\u200B', 3",
        "😀, 0",
        "' ', 0"
    })
    void refusesAKeyThatNoHeaderCarries(String key, int index) {
        assertThat(EnvironmentAccount.read(Map.of("PRIME_API_KEY", key)))
                .isEqualTo(
                        new EnvironmentAccount.Unusable(
                                new EnvironmentProblem.KeyNotSendable("PRIME_API_KEY", index)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey(key))
                .withMessage("not a key that can be sent");
    }

    @Test
    void nothingPrintsTheKey() {
        var result = EnvironmentAccount.read(Map.of("PRIME_API_KEY", CANARY));
        assertThat(result.toString()).doesNotContain(CANARY);
        assertThat(new ApiKey(CANARY)).hasToString("ApiKey[not shown]");
    }

    private static Account.Hosted account(Map<String, String> environment) {
        return switch (EnvironmentAccount.read(environment)) {
            case EnvironmentAccount.Found(Account.Hosted account) -> account;
            case EnvironmentAccount.Absent absent -> throw new AssertionError(absent);
            case EnvironmentAccount.Unusable unusable -> throw new AssertionError(unusable);
        };
    }
}
