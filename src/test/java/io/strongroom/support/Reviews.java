package io.strongroom.support;

import io.strongroom.api.SecretsClient;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewRows;
import io.strongroom.ui.review.ReviewServices;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// What tests of reviews have in common.
public final class Reviews {

    private Reviews() {}

    /// What a review needs, over a client, in English.
    public static ReviewServices services(SecretsClient client, TaskRunner tasks) {
        return services(client, tasks, new Messages(Locale.ENGLISH));
    }

    /// What a review needs, over a client, in the language of some messages.
    public static ReviewServices services(
            SecretsClient client, TaskRunner tasks, Messages messages) {
        Clock clock = Clock.systemUTC();
        return new ReviewServices(
                client,
                tasks,
                messages,
                new ValueDoctor(clock),
                new AdviceMessages(messages, Clock.systemUTC()),
                new RelativeTime(clock, messages),
                false);
    }

    /// The shown row of a name.
    public static Row row(ReviewRows rows, String name) {
        return rows.shown().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The names of the shown rows.
    public static List<String> names(ReviewRows rows) {
        return rows.shown().stream().map(Row::name).toList();
    }

    /// What the shown rows say of themselves in a word.
    public static List<Chip> chips(ReviewViewModel review) {
        return review.rows().shown().stream().map(row -> review.lookOf(row).chip()).toList();
    }
}
