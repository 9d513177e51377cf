package io.strongroom.ui.review;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.words.Counts;
import io.strongroom.ui.text.Messages;

import java.util.List;

/// A review in numbers.
///
/// @param total how many rows there are
/// @param creates how many will be created
/// @param updates how many will be updated
/// @param problems how many must be fixed before they can be sent
/// @param looks how many can be sent, but are probably not meant so
/// @param skipped how many are left out for no other reason than that the user wants it
/// @param stored how many of these have the value already that is there
/// @param names how many names can be mended with one press
/// @param placeholders how many that will be sent look like placeholders
record ReviewSummary(
        int total,
        int creates,
        int updates,
        int problems,
        int looks,
        int skipped,
        int stored,
        int names,
        int placeholders) {

    static ReviewSummary of(List<Row> rows) {
        int creates = 0;
        int updates = 0;
        int problems = 0;
        int looks = 0;
        int names = 0;
        int placeholders = 0;
        int stored = 0;
        for (Row row : rows) {
            Action action = row.action();
            if (row.problem().isPresent()) {
                problems++;
                names += row.betterName().isPresent() ? 1 : 0;
            } else {
                creates += action == Action.CREATE ? 1 : 0;
                updates += action == Action.UPDATE ? 1 : 0;
                looks += ReviewRows.needsALook(row) ? 1 : 0;
                stored += action == Action.SKIP && row.isStored() ? 1 : 0;
                placeholders += row.sendsPlaceholder() ? 1 : 0;
            }
        }
        int skipped = rows.size() - creates - updates - problems;
        return new ReviewSummary(
                rows.size(),
                creates,
                updates,
                problems,
                looks,
                skipped,
                stored,
                names,
                placeholders);
    }

    /// How many will be sent.
    int toSend() {
        return creates + updates;
    }

    /// What sending does, for example `Save 4 new and update 28 in Personal`, or that there is
    /// nothing to send.
    String submit(String scope, Messages messages) {
        if (toSend() == 0) {
            return messages.text("review.submit.nothing");
        }
        if (updates == 0) {
            return messages.text("review.submit", creates, scope);
        }
        return creates == 0
                ? messages.text("review.submit.update", updates, scope)
                : messages.text("review.submit.both", creates, updates, scope);
    }

    /// How many the user did not leave out, and are not sent yet.
    int notSaved() {
        return toSend() + problems;
    }

    /// What the rows are called that something must or should be done about, in the words of
    /// [#words], with how many they are: `To fix or look at (3)`; empty if there are none.
    String filter(Messages messages) {
        if (looks == 0 && problems > 0) {
            return messages.text("review.only.problems", problems);
        }
        if (problems == 0) {
            return looks > 0 ? messages.text("review.only.looks", looks) : "";
        }
        return messages.text("review.only.both", problems + looks);
    }

    /// For example `4 new · 1 update, 2 of the 5 to look at · 1 must be fixed`. Behind a comma
    /// stands what is counted already.
    ///
    /// @param unread how many lines gave no row, in words
    String words(List<String> unread, Messages messages) {
        return new Counts(messages)
                .add("review.count.new", creates)
                .add("review.count.update", updates)
                .addOf("review.count.look", looks, toSend())
                .add("review.count.problem", problems)
                .add("review.count.stored", stored)
                .add("review.count.skipped", skipped - stored)
                .add(unread)
                .words();
    }
}
