package io.strongroom.account;

import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The account that the environment describes, in the variables that the provider's own
/// command-line client reads: `PRIME_API_KEY`, `PRIME_API_BASE_URL` (or `PRIME_BASE_URL`) and
/// `PRIME_TEAM_ID`. As in that client, an empty variable counts as one that is not set.
public final class EnvironmentAccount {

    private static final String KEY = "PRIME_API_KEY";
    private static final List<String> BASE_URL = List.of("PRIME_API_BASE_URL", "PRIME_BASE_URL");
    private static final String TEAM = "PRIME_TEAM_ID";

    private EnvironmentAccount() {}

    /// What the environment came to.
    public sealed interface Result {}

    /// There is no key in the environment, and so no account.
    public record Absent() implements Result {}

    /// There is an account.
    public record Found(Account.Hosted account) implements Result {}

    /// An account is meant, and cannot be used as it stands.
    public record Unusable(EnvironmentProblem problem) implements Result {}

    /// Reads the environment.
    ///
    /// @param environment variables by name, for example `System.getenv()`
    public static Result read(Map<String, String> environment) {
        Optional<String> key = value(environment, KEY);
        if (key.isEmpty()) {
            return new Absent();
        }
        OptionalInt unsendable = ApiKey.firstUnsendable(key.get());
        if (unsendable.isPresent()) {
            return new Unusable(new EnvironmentProblem.KeyNotSendable(KEY, unsendable.getAsInt()));
        }
        return withKey(new ApiKey(key.get()), environment);
    }

    private static Result withKey(ApiKey key, Map<String, String> environment) {
        BaseUrl baseUrl = BaseUrl.HOSTED;
        for (String variable : BASE_URL) {
            Optional<String> address = value(environment, variable);
            if (address.isPresent()) {
                try {
                    baseUrl = BaseUrl.parse(address.get());
                    break;
                } catch (IllegalArgumentException refused) {
                    return new Unusable(
                            new EnvironmentProblem.BadBaseUrl(
                                    variable, String.valueOf(refused.getMessage())));
                }
            }
        }
        Scope team =
                value(environment, TEAM).map(EnvironmentAccount::scope).orElse(Scope.personal());
        return new Found(
                new Account.Hosted(
                        baseUrl.uri().toString(),
                        name(baseUrl),
                        baseUrl,
                        () -> key,
                        team,
                        Optional.empty(),
                        true));
    }

    private static Scope scope(String teamId) {
        return Scope.of(Optional.of(teamId.strip()).filter(id -> !id.isEmpty()));
    }

    /// What an account is called by its server, as long as nobody gives it a name.
    public static String name(BaseUrl baseUrl) {
        return baseUrl.equals(BaseUrl.HOSTED) ? "Prime Intellect" : baseUrl.uri().getAuthority();
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isEmpty());
    }
}
