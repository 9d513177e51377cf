package io.strongroom.ui.notice;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What there is to say about the whole window. Use on the FX thread.
public final class Notices {

    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Toast>> toast =
            new ReadOnlyObjectWrapper<>(this, "toast", Optional.empty());
    private final ReadOnlyObjectWrapper<FieldMessage> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", FieldMessage.NONE);

    /// @param messages the words of the buttons
    public Notices(Messages messages) {
        this.messages = messages;
    }

    // Properties

    /// The latest word about something that went well.
    public ReadOnlyObjectProperty<Optional<Toast>> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    /// Something the user should know; it stays until it is put away.
    public ReadOnlyObjectProperty<FieldMessage> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    // Commands

    /// Says something in passing that went neither well nor wrong.
    public void note(PrivateText sentence) {
        toast.set(Optional.of(new Toast(sentence, Optional.empty(), Toast.Kind.NEUTRAL)));
    }

    /// Says that something went well.
    public void say(PrivateText sentence) {
        toast.set(Optional.of(new Toast(sentence, Optional.empty(), Toast.Kind.GOOD)));
    }

    /// Says that something went well, and offers the next step; taking it puts the word away.
    public void say(PrivateText sentence, String label, Runnable next) {
        say(sentence, Toast.Kind.GOOD, label, next);
    }

    /// Says how something went, and offers to show it.
    public void show(PrivateText sentence, boolean well, Runnable next) {
        Toast.Kind kind = well ? Toast.Kind.GOOD : Toast.Kind.WARNING;
        say(sentence, kind, messages.text("toast.show"), next);
    }

    private void say(PrivateText sentence, Toast.Kind kind, String label, Runnable next) {
        Runnable action =
                () -> {
                    dismissToast();
                    next.run();
                };
        Toast.Action offered = new Toast.Action(label, action);
        toast.set(Optional.of(new Toast(sentence, Optional.of(offered), kind)));
    }

    /// Takes the toast away.
    public void dismissToast() {
        toast.set(Optional.empty());
    }

    /// Says something that stays until it is retracted: taking the next step may not be enough.
    public void insist(String sentence, String label, Runnable next) {
        notice.set(FieldMessage.of(Severity.WARNING, sentence, new Fix(label, next)));
    }

    /// Takes away what was told, if nothing else was told since, because it is so no longer.
    public void retract(FieldMessage told) {
        if (notice.get().equals(told)) {
            notice.set(FieldMessage.NONE);
        }
    }

    /// Says that something went well which changed the whole window; it stays until it is put away.
    public void done(String sentence) {
        Fix dismiss = new Fix(messages.text("notice.dismiss"), () -> notice.set(FieldMessage.NONE));
        notice.set(FieldMessage.of(Severity.GOOD, sentence, dismiss));
    }

    /// Says something the user should know.
    public void tell(String sentence) {
        tell(sentence, messages.text("notice.dismiss"), () -> {});
    }

    /// Says something the user should know, and offers the next step; taking it puts the line away.
    public void tell(String sentence, String label, Runnable next) {
        Fix fix =
                new Fix(
                        label,
                        () -> {
                            notice.set(FieldMessage.NONE);
                            next.run();
                        });
        notice.set(FieldMessage.of(Severity.WARNING, sentence, fix));
    }
}
