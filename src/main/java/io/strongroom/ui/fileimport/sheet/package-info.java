/// The ways in as one sheet, and the review that follows them on screen.
@NullMarked
package io.strongroom.ui.fileimport.sheet;

import org.jspecify.annotations.NullMarked;
