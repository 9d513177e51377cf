/// Tests of the settings of the vault's protection.
@NullMarked
package io.strongroom.ui.preferences.protection;

import org.jspecify.annotations.NullMarked;
