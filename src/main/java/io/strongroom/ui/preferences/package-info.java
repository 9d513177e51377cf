/// The settings: the look, where the vault lies and what protects it, and what this program is made
/// of.
@NullMarked
package io.strongroom.ui.preferences;

import org.jspecify.annotations.NullMarked;
