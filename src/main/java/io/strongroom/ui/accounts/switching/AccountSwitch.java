package io.strongroom.ui.accounts.switching;

import io.strongroom.account.Account;

import java.util.function.Consumer;

/// Turns the window to another account. Use on the FX thread.
public interface AccountSwitch {

    /// Turns to an account. If something typed or not yet sent would be lost, it asks first; to the
    /// one that is shown already, it does nothing.
    ///
    /// @param before what has to be done first, once the user has let go of the rest; runs what it
    ///   is given when the window is to turn, and never if it is to stay
    void turnTo(Account account, Consumer<Runnable> before);

    /// The same, with nothing to be done first.
    default void turnTo(Account account) {
        turnTo(account, Runnable::run);
    }
}
