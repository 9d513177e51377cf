package io.strongroom.api.http;

import java.time.Duration;

/// How long a call may take.
///
/// @param connect until the connection stands
/// @param read between two bytes of an answer
/// @param call from the beginning to the last byte, repeats included
/// @param pause the longest pause before a read is repeated
public record Patience(Duration connect, Duration read, Duration call, Duration pause) {

    /// What a person is willing to wait.
    public static final Patience NORMAL =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(300));
}
