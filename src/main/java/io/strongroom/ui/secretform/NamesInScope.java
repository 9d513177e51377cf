package io.strongroom.ui.secretform;

import io.strongroom.domain.Scope;

import java.util.Optional;
import java.util.Set;

/// Which names are taken, as far as the window knows.
@FunctionalInterface
public interface NamesInScope {

    /// The names in a scope; empty while they are not known.
    Optional<Set<String>> in(Scope scope);
}
