package io.strongroom.intake.sending;

/// How hard a sending presses a server.
///
/// @param width how many items are under way at a time
/// @param tries how often an item is sent at most, when the server asks to wait each time
/// @param silence after how many items in a row without any answer the sending ends: the server is
///   gone
public record Pace(int width, int tries, int silence) {

    /// For a server over the network.
    public static final Pace HOSTED = new Pace(3, 5, 3);

    /// For the vault on this machine, which writes one after the other in any case.
    public static final Pace LOCAL = new Pace(1, 5, 1);

    public Pace {
        if (width < 1 || tries < 1 || silence < 1) {
            throw new IllegalArgumentException("a pace counts from 1");
        }
    }
}
