package io.strongroom.ui.review;

import io.strongroom.ui.control.FieldMessage;

/// How a row looks at the moment.
///
/// @param was the name it arrived with, for example `was db-url`; empty if it still has that
/// @param chip what will be, or was, done
/// @param chipText the same in a word
/// @param kind what the content is, for a file; empty for a text
/// @param size the size, for example `14.9 KB of 48 KB`
/// @param said the most important thing to say, in a few words, with its fix
/// @param detail the same in a whole sentence
/// @param source names the file or paste it came from
/// @param origin where it came from, for example `.env, line 3`
/// @param spoken the whole row as one sentence, for a screen reader; never the value
public record RowLook(
        String was,
        Chip chip,
        String chipText,
        String kind,
        String size,
        FieldMessage said,
        String detail,
        String source,
        String origin,
        String spoken) {

    /// What will be, or was, done with a row; also the style of the word.
    public enum Chip {
        /// It will be created.
        CREATE,
        /// One that is there will get the new value.
        UPDATE,
        /// It is left out.
        SKIP,
        /// It is left out, and a secret of its name is there.
        EXISTS,
        /// It was left out.
        SKIPPED,
        /// Its name must be mended first.
        FIX_NAME,
        /// It cannot be sent as it is.
        BLOCKED,
        /// It waits for its turn.
        WAITING,
        /// It is being sent.
        SENDING,
        /// It was created.
        CREATED,
        /// One that was there has the new value.
        UPDATED,
        /// It was refused.
        FAILED,
        /// Whether it was stored is not known.
        UNKNOWN,
        /// It was not sent.
        NOT_SENT
    }
}
