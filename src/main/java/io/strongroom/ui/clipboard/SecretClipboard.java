package io.strongroom.ui.clipboard;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.Optional;
import java.util.OptionalLong;

/// The system's clipboard, as a place for secrets: one stays there for a while, and is taken off
/// unless something else was copied meanwhile. Use on the FX thread.
public interface SecretClipboard {

    /// Puts a secret there, exactly as it is, with the hints that ask others not to record it.
    ///
    /// @param name what it is called, to tell it by
    void copy(String secret, String name);

    /// What of ours is there; empty if nothing is, as far as is known.
    ReadOnlyObjectProperty<Optional<Held>> heldProperty();

    /// Takes what is ours off, if it is still there.
    void clear();

    /// A secret on the clipboard.
    ///
    /// @param name what it is called
    /// @param seconds until it is taken off; empty for until it is cleared
    record Held(String name, OptionalLong seconds) {}
}
