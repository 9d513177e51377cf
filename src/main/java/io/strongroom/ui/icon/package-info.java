/// The icons of the Feather set, drawn as shapes: sharp at every scale, coloured by style sheets.
@NullMarked
package io.strongroom.ui.icon;

import org.jspecify.annotations.NullMarked;
