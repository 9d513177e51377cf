/// How files reach the form: dropped anywhere on the window or chosen, one or many, each getting
/// its turn.
@NullMarked
package io.strongroom.ui.fileimport;

import org.jspecify.annotations.NullMarked;
