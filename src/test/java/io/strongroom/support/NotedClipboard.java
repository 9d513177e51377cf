package io.strongroom.support;

import io.strongroom.ui.clipboard.SecretClipboard;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A clipboard that only notes what was put there, and that it was cleared.
public final class NotedClipboard implements SecretClipboard {

    private final List<String> noted;
    private final ReadOnlyObjectWrapper<Optional<Held>> held =
            new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());

    /// @param noted takes what was copied, and `cleared`
    public NotedClipboard(List<String> noted) {
        this.noted = noted;
    }

    @Override
    public void copy(String secret, String name) {
        noted.add(secret);
        held.set(Optional.of(new Held(name, OptionalLong.of(30))));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    @Override
    public void clear() {
        noted.add("cleared");
        held.set(Optional.empty());
    }
}
