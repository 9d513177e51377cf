package io.strongroom.ui.review;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// A review in numbers.
///
/// @param total how many rows there are
/// @param creates how many will be created
/// @param updates how many will be updated
/// @param problems how many need a look
/// @param skipped how many are left out for no other reason than that the user wants it
record ReviewSummary(int total, int creates, int updates, int problems, int skipped) {

    static ReviewSummary of(List<Row> rows) {
        int creates = 0;
        int updates = 0;
        int problems = 0;
        for (Row row : rows) {
            Action action = row.action();
            if (action == Action.CREATE) {
                creates++;
            } else if (action == Action.UPDATE) {
                updates++;
            } else if (row.problem().isPresent()) {
                problems++;
            }
        }
        int skipped = rows.size() - creates - updates - problems;
        return new ReviewSummary(rows.size(), creates, updates, problems, skipped);
    }

    /// How many will be sent.
    int toSend() {
        return creates + updates;
    }

    /// How many the user did not leave out, and are not sent yet.
    int notSaved() {
        return toSend() + problems;
    }

    /// For example `4 new · 1 update · 1 needs a look`.
    String words(Messages messages) {
        List<String> parts = new ArrayList<>();
        add(parts, messages, "review.count.new", creates);
        add(parts, messages, "review.count.update", updates);
        add(parts, messages, "review.count.problem", problems);
        add(parts, messages, "review.count.skipped", skipped);
        return String.join(messages.text("review.count.between"), parts);
    }

    private static void add(List<String> parts, Messages messages, String key, int count) {
        if (count > 0) {
            parts.add(messages.text(key, count));
        }
    }
}
