package io.strongroom.ui.secretedit;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Field;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.Countdown;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.Consumer;

/// Says what became of saving: a sentence for each kind of failure, beside the field it is about
/// where there is one. Use on the FX thread.
final class SaveSpeech {

    private static final Logger LOG = LoggerFactory.getLogger(SaveSpeech.class);

    private final Messages messages;
    private final UserMessages userMessages;
    private final String scope;
    private final EditInputs inputs;
    private final Consumer<Field> focus;
    private final Runnable createAgain;
    private final Countdown countdown;
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);

    /// @param scope where it is saved, as the user knows it
    /// @param focus takes the field that should have the focus next
    /// @param createAgain makes a new secret of what is typed, where the edited one is gone
    SaveSpeech(
            EditServices services,
            String scope,
            EditInputs inputs,
            Consumer<Field> focus,
            Runnable createAgain) {
        this.messages = services.messages();
        this.userMessages = services.userMessages();
        this.scope = scope;
        this.inputs = inputs;
        this.focus = focus;
        this.createAgain = createAgain;
        this.countdown = new Countdown(services.ticker());
    }

    ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Says nothing more.
    void clear() {
        countdown.stop();
        outcome.set(FieldMessage.NONE);
    }

    void tell(Severity severity, String sentence, Optional<Fix> fix) {
        outcome.set(new FieldMessage(severity, sentence, fix));
    }

    /// No answer came, and the secret is as it was.
    void notSaved(ApiException why) {
        String reason =
                why instanceof ApiException.ServerFault
                        ? userMessages.of(why, scope)
                        : messages.text("edit.no-answer");
        bad(messages.text("edit.not-saved", reason));
    }

    /// It could not be read before it was to be sent.
    void notSent(ApiException why) {
        bad(messages.text("edit.not-sent", userMessages.of(why, scope)));
    }

    void fail(Exception failure) {
        switch (failure) {
            case ApiException.NameTaken taken -> {
                bad(userMessages.of(taken, scope));
                focus.accept(Field.NAME);
            }
            case ApiException.RateLimited limited ->
                    countdown.start(
                            limited.pause().toSeconds(),
                            left -> bad(messages.text("api.rate-limited", left)),
                            () -> bad(messages.text("form.wait-over")));
            case ApiException.NotFound _ ->
                    tell(
                            Severity.BAD,
                            messages.text("edit.gone", scope),
                            Optional.of(new Fix(messages.text("edit.create-again"), createAgain)));
            case ApiException.Invalid invalid -> refused(invalid);
            case ApiException known -> bad(userMessages.of(known, scope));
            default -> {
                LOG.error("saving failed in an unforeseen way", failure);
                bad(userMessages.unexpected());
            }
        }
    }

    /// What is about a field is said beside it; all of it as a summary.
    private void refused(ApiException.Invalid invalid) {
        bad(userMessages.of(invalid, scope));
        for (ApiException.Invalid.Complaint said : invalid.complaints().reversed()) {
            said.field()
                    .ifPresent(field -> {
                        inputs.refuse(field, messages.text("api.invalid", said.text()));
                        focus.accept(field);
                    });
        }
    }

    private void bad(String sentence) {
        tell(Severity.BAD, sentence, Optional.empty());
    }
}
