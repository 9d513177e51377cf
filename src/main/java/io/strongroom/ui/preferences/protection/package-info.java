/// The settings of the vault's protection: how it is protected, other ways, a recovery code, and
/// backups.
@NullMarked
package io.strongroom.ui.preferences.protection;

import org.jspecify.annotations.NullMarked;
