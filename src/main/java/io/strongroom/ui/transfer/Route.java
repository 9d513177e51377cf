package io.strongroom.ui.transfer;

import io.strongroom.ui.accounts.ScopeChoice;

/// From where a secret goes, and where to.
///
/// @param from where it is
/// @param to where it goes, unless the user chooses another scope; `from` while there is no other
/// @param makesTeams whether a new team can be made on the way
public record Route(ScopeChoice from, ScopeChoice to, boolean makesTeams) {

    /// Whether there is no scope yet to go to.
    boolean leadsNowhere() {
        return to.scope().equals(from.scope());
    }
}
