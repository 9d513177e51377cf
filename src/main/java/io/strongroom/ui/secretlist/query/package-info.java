/// Finds, filters and sorts listed secrets, away from the FX thread, over lists that never change.
@NullMarked
package io.strongroom.ui.secretlist.query;

import org.jspecify.annotations.NullMarked;
