/// The look: light, dark, or as the system has it.
@NullMarked
package io.strongroom.ui.theme;

import org.jspecify.annotations.NullMarked;
