package io.strongroom.ui.accounts.switching;

import io.strongroom.account.Account;

import java.util.Optional;
import java.util.function.Consumer;

/// Turns the window to another account. Use on the FX thread.
public interface AccountSwitch {

    /// Turns to an account. If something typed or not yet sent would be lost, it asks first; to the
    /// one that is shown already, it does nothing.
    ///
    /// @param removal where the account that is shown is to be removed, what does that, once the
    ///   user has let go of the rest; runs what it is given when the window is to turn, and never
    ///   if it is to stay
    void turnTo(Account account, Optional<Consumer<Runnable>> removal);

    /// The same, and the account that is shown stays among the accounts.
    default void turnTo(Account account) {
        turnTo(account, Optional.empty());
    }
}
