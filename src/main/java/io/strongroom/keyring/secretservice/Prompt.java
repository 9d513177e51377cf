package io.strongroom.keyring.secretservice;

import io.strongroom.bus.Bus;
import io.strongroom.bus.Signal;

import java.io.IOException;

/// The service's own window, in which a person types the keyring's password. This program never
/// sees it.
///
/// A wait that ends early leaves the window open: what is typed there later unlocks the keyring for
/// the next call. The API has a method to take it back, `Dismiss`; gnome-keyring 42 aborts on it,
/// and with it goes what other programs had unlocked.
///
/// @param bus the connection that the service made the prompt for
/// @param path of the prompt
record Prompt(Bus bus, String path) {

    private static final String PROMPT = "org.freedesktop.Secret.Prompt";
    private static final String OWNER_CHANGED = "NameOwnerChanged";

    /// Shows the window and waits for the person, as long as it takes.
    ///
    /// @return whether the person did what was asked
    /// @throws IOException if the service went away meanwhile
    boolean ask() throws IOException, InterruptedException {
        bus.subscribe(
                "type='signal',interface='%s',member='Completed',path='%s'"
                        .formatted(PROMPT, path));
        bus.subscribe(
                "type='signal',sender='org.freedesktop.DBus',member='%s',arg0='%s'"
                        .formatted(OWNER_CHANGED, SecretService.NAME));
        bus.call(SecretService.NAME, path, PROMPT, "Prompt", "s", "");
        Signal signal = bus.await(this::isTheEnd);
        if (signal.member().equals(OWNER_CHANGED)) {
            throw new IOException("the service went away");
        }
        boolean dismissed = (Boolean) signal.arguments().getFirst();
        return !dismissed;
    }

    private boolean isTheEnd(Signal signal) {
        return signal.member().equals(OWNER_CHANGED)
                || (signal.member().equals("Completed") && path.equals(signal.path()));
    }
}
