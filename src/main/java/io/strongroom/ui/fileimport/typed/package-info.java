/// Paths as people type them.
@NullMarked
package io.strongroom.ui.fileimport.typed;

import org.jspecify.annotations.NullMarked;
