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

    /// All of them.
    public String words() {
        return String.join(messages.text("review.count.between"), parts);
    }
}
