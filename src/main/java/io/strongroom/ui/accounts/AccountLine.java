package io.strongroom.ui.accounts;

/// The server the window speaks to, in words.
///
/// @param name as the bar names it, for example `Local vault`
/// @param where its folder or its address
/// @param promise what happens to a value that is entered here, in one sentence
/// @param explanation what this account is and where it came from, in a few sentences
/// @param local whether it is the vault on this machine
public record AccountLine(
        String name, String where, String promise, String explanation, boolean local) {}
