package io.strongroom.keyring;

/// Why a keyring did not do what it was asked.
public sealed interface Refusal extends Lookup, Change {

    /// It is locked and was not unlocked: the person said no, or there was nobody to ask.
    record Locked() implements Refusal {}

    /// There is none that could be asked, or it failed.
    ///
    /// @param reason what is missing
    record Unavailable(Reason reason) implements Refusal {}

    /// There was no answer in time. A window of the system that asks for a password may still be
    /// open; what is typed there unlocks the keyring for the next call.
    record TimedOut() implements Refusal {}

    /// The calling thread was interrupted before there was an answer; it still is.
    record Cancelled() implements Refusal {}

    /// The entry is there and is not what this program writes, or there are several. It was left as
    /// it is.
    record Corrupt() implements Refusal {}

    /// What is missing where a keyring cannot be asked.
    enum Reason {
        /// This system has none that the program knows.
        NOT_ON_THIS_SYSTEM,
        /// Linux: the user's session has no message bus, as over SSH.
        NO_SESSION_BUS,
        /// Linux: nothing on the session's bus keeps secrets.
        NO_SERVICE,
        /// Linux: what keeps secrets has no default keyring yet, or hides it while it is locked.
        NO_DEFAULT_KEYRING,
        /// It is there and failed.
        FAILED
    }
}
