package io.strongroom.account.signin;

import io.strongroom.account.ApiKey;
import io.strongroom.api.ApiException;

import java.net.URI;
import java.util.Optional;

/// How far a sign-in with the browser is.
public sealed interface SignInState {

    /// Where it ends.
    sealed interface End extends SignInState {}

    /// The server is asked for a code.
    record Beginning() implements SignInState {}

    /// The user is to confirm the code in the browser.
    ///
    /// @param code shown, to be compared
    /// @param page where to confirm it; shown, as the browser may not have opened
    /// @param trouble why the server could not be asked the last time; it is asked again
    record Waiting(String code, URI page, Optional<ApiException> trouble) implements SignInState {}

    /// There is a key.
    record SignedIn(ApiKey key) implements End {}

    /// The code was not confirmed in time.
    record Expired() implements End {}

    /// The user gave up.
    record Cancelled() implements End {}

    /// The server refuses.
    record Refused(ApiException failure) implements End {}

    /// What came back is no key, or not one for this sign-in.
    record Unreadable() implements End {}
}
