package io.strongroom.ui.accounts;

/// The account the window shows, in words.
///
/// @param name as the bar names it, for example `Local vault`
/// @param promise what happens to a value that is entered here, in one sentence
/// @param local whether it is the vault on this machine
public record AccountLine(String name, String promise, boolean local) {}
