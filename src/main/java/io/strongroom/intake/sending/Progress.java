package io.strongroom.intake.sending;

import java.time.Duration;

/// What a sending tells while it runs. Each item ends exactly once.
public sealed interface Progress {

    /// An item is being sent.
    ///
    /// @param index its place in the list, from 0
    record Begun(int index, Item item) implements Progress {}

    /// An item has its outcome; of one that is stored, the server has said so.
    ///
    /// @param index its place in the list, from 0
    /// @param done how many items have an outcome by now
    /// @param total how many there are
    record Ended(int index, Item item, Outcome outcome, int done, int total) implements Progress {}

    /// The server asks to wait: nothing is sent for that long.
    record Paused(Duration pause) implements Progress {}

    /// Items whose answer never came are being looked for.
    ///
    /// @param count how many
    record LookingBack(int count) implements Progress {}
}
