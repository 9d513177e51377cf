package io.strongroom.ui.presenting;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;

import java.util.concurrent.atomic.AtomicBoolean;

/// Something is about to be pasted into a [PrivateField], by a key or its menu. Who takes what is
/// on the clipboard in its place says so; the field then stays as it is.
public final class PasteEvent extends Event {

    /// The one type.
    public static final EventType<PasteEvent> PASTING = new EventType<>(Event.ANY, "PASTING");

    private static final long serialVersionUID = 1L;

    // Shared by the copies that are made on the way.
    private final AtomicBoolean taken = new AtomicBoolean();

    PasteEvent(EventTarget field) {
        super(field, field, PASTING);
    }

    /// Keeps it out of the field.
    public void take() {
        taken.set(true);
        consume();
    }

    boolean isTaken() {
        return taken.get();
    }
}
