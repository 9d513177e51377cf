/// Controls that several screens share: a labelled field with its problem beside it, the masked
/// value field.
@NullMarked
package io.strongroom.ui.control;

import org.jspecify.annotations.NullMarked;
