package io.strongroom.support;

import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.ui.secretinput.ValueAdvice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.Messages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The value doctor, on 24 November 2026 in UTC.
public final class Doctors {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private Doctors() {}

    /// What a form is given.
    public static ValueAdvice advice(TaskRunner tasks, Messages messages) {
        return new ValueAdvice(new ValueDoctor(CLOCK), tasks, new AdviceMessages(messages, CLOCK));
    }
}
