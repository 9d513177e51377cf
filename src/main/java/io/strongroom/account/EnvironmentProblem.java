package io.strongroom.account;

/// Why the account that the environment describes cannot be used. It never holds the key.
public sealed interface EnvironmentProblem {

    /// The variable it is about, for example `PRIME_API_KEY`.
    String variable();

    /// The key has a character that cannot be sent.
    ///
    /// @param index where, in UTF-16 units from 0
    record KeyNotSendable(String variable, int index) implements EnvironmentProblem {}

    /// The address of the server is not one that a key may be sent to.
    ///
    /// @param reason a sentence fit to show
    record BadBaseUrl(String variable, String reason) implements EnvironmentProblem {}
}
