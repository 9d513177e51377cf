package io.strongroom.intake.review;

/// What a name is to the scope and to the other rows.
public enum State {
    /// Nothing there has the name.
    NEW,
    /// A secret in the scope has the name.
    TAKEN,
    /// Another included row has the name as well; none of them is sent until one is renamed or left
    /// out, because which value is meant only the user knows.
    TWICE_HERE
}
