package io.strongroom.ui.accounts.add;

import io.strongroom.domain.Scope;

/// What was typed to add an account that is not kept yet, to be put into another sheet later. It
/// does not print.
///
/// @param way how the key is had
/// @param address where its server is, as typed
/// @param authority the path of a certificate, as typed
/// @param key the key, as typed
/// @param name what the account will be called; empty if nobody was asked, or has not said
/// @param team the team it will mean by itself
public record KeptAddition(
        AddAccountViewModel.Way way,
        String address,
        String authority,
        String key,
        String name,
        Scope team) {

    @Override
    public String toString() {
        return "KeptAddition[not shown]";
    }
}
