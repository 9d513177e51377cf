package io.strongroom.ui.secretinput;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.Fix;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.AdviceMessages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;

/// What the value doctor says while a value is being given: the most important thing, with its fix.
/// It never stops the form from being sent. Use on the FX thread.
public final class ValueAdvice {

    /// The longest value, in UTF-8 bytes, that is looked at between two keystrokes.
    static final int AT_ONCE = 4 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ValueAdvice.class);

    private final ValueDoctor doctor;
    private final TaskRunner tasks;
    private final AdviceMessages words;
    private Task looking = Task.NONE;
    private boolean ready;

    /// @param words makes sentences of advice
    public ValueAdvice(ValueDoctor doctor, TaskRunner tasks, AdviceMessages words) {
        this.doctor = doctor;
        this.tasks = tasks;
        this.words = words;
    }

    /// Has the doctor look at a value, instead of at the one before. The first look, which loads
    /// the rules, and all that may take longer than a keystroke should, happen in the background.
    ///
    /// @param value closed once it was looked at
    /// @param onAdvice takes what is said, and nothing to say while a long value is looked at
    /// @param onFix takes the fix that was pressed
    void look(
            String name,
            SecretValue value,
            boolean file,
            Consumer<FieldMessage> onAdvice,
            Consumer<Fix> onFix) {
        stop();
        if (ready && isQuick(value)) {
            tell(examine(name, value, file), onAdvice, onFix);
            return;
        }
        onAdvice.accept(FieldMessage.NONE);
        looking =
                tasks.run(
                        () -> examine(name, value, file),
                        advice -> {
                            ready = true;
                            tell(advice, onAdvice, onFix);
                        },
                        failure -> LOG.error("a value could not be examined", failure));
    }

    /// Says nothing more about the value before.
    void stop() {
        looking.cancel();
        looking = Task.NONE;
    }

    /// What has several lines may be a kubeconfig or a certificate, whose readers take long to
    /// load.
    private static boolean isQuick(SecretValue value) {
        return value.length() <= AT_ONCE && value.reveal().stripTrailing().indexOf('\n') < 0;
    }

    private List<Advice> examine(String name, SecretValue value, boolean file) {
        try (value) {
            return doctor.examine(name, value, file, ContentKind.TEXT);
        }
    }

    private void tell(List<Advice> advice, Consumer<FieldMessage> onAdvice, Consumer<Fix> onFix) {
        onAdvice.accept(advice.isEmpty() ? FieldMessage.NONE : message(advice.getFirst(), onFix));
    }

    private FieldMessage message(Advice advice, Consumer<Fix> onFix) {
        Severity severity =
                switch (advice.severity()) {
                    case WARNING -> Severity.WARNING;
                    case HINT -> Severity.HINT;
                };
        return advice.fix()
                .map(fix ->
                        FieldMessage.of(
                                severity,
                                words.of(advice),
                                new FieldMessage.Fix(words.of(fix), () -> onFix.accept(fix))))
                .orElseGet(() -> FieldMessage.of(severity, words.of(advice)));
    }
}
