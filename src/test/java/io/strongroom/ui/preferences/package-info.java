/// Tests of the settings.
@NullMarked
package io.strongroom.ui.preferences;

import org.jspecify.annotations.NullMarked;
