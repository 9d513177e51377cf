package io.strongroom.api;

/// A call that is expected to fail.
@FunctionalInterface
interface ThrowingCall {

    void make() throws ApiException;

    /// The failure of a call; fails when it does not.
    static ApiException failureOf(ThrowingCall call) {
        try {
            call.make();
        } catch (ApiException failure) {
            return failure;
        }
        throw new AssertionError("the call did not fail");
    }
}
