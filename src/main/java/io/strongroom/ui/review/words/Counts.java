package io.strongroom.ui.review.words;

import io.strongroom.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// Numbers of rows in words, without those that are zero: `4 new · 1 update`.
public final class Counts {

    private final Messages messages;
    private final List<String> parts = new ArrayList<>();

    /// @param messages the words
    public Counts(Messages messages) {
        this.messages = messages;
    }

    /// Tells one more number, unless it is zero.
    ///
    /// @param key the words for it
    public Counts add(String key, int count) {
        if (count > 0) {
            parts.add(messages.text(key, count));
        }
        return this;
    }

    /// Tells what is in words already.
    public Counts add(List<String> words) {
        parts.addAll(words);
        return this;
    }

    /// Tells of how many of those before it something is true, unless of none.
    ///
    /// @param key the words for it; with `.all` behind it, those for when it is true of each
    /// @param whole how many were told before
    public Counts addOf(String key, int count, int whole) {
        if (count > 0 && !parts.isEmpty()) {
            String words =
                    count == whole
                            ? messages.text(key + ".all", count)
                            : messages.text(key, count, whole);
            parts.add(messages.text("review.count.of", parts.removeLast(), words));
        }
        return this;
    }

    /// All of them.
    public String words() {
        return String.join(messages.text("review.count.between"), parts);
    }
}
