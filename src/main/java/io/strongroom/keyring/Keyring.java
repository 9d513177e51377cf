package io.strongroom.keyring;

/// The place where the operating system keeps secrets for a user who is signed in.
///
/// Calls block, possibly while a person types a password into a window of the system's own: never
/// call on the FX thread. They may be made on any thread. Nothing is thrown; what goes wrong is a
/// [Refusal]. The keyring that `Keyrings` hands out answers within its limit, also if the system
/// does not.
///
/// No call makes a secret, and none overwrites an entry that cannot be read.
public interface Keyring {

    /// Looks for an entry. Whoever gets [Lookup.Found] owns the secret and closes it.
    Lookup find(Entry entry);

    /// Keeps a secret under an entry, in place of what was there. The secret stays the caller's.
    ///
    /// After [Refusal.TimedOut] or [Refusal.Cancelled] it may have been kept all the same: who
    /// depends on it looks again. After [Refusal.Corrupt] what was there is there still; only
    /// [#delete] removes it.
    Change store(Entry entry, SecretBytes secret);

    /// Removes an entry, readable or not. It is done as well where there was none.
    Change delete(Entry entry);

    /// What this keyring is called among its users, for example `Secret Service`. Not translated.
    String name();
}
