/// Tests of what judges a secret while it is being typed.
@NullMarked
package io.strongroom.ui.secretinput;

import org.jspecify.annotations.NullMarked;
