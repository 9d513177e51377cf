/// The accounts that the provider's own command-line client knows, so that they can be offered
/// here. They are read when asked for, and neither stored nor changed.
@NullMarked
package io.strongroom.account.provider;

import org.jspecify.annotations.NullMarked;
