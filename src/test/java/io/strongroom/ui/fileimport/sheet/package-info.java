/// Tests of `io.strongroom.ui.fileimport.sheet`.
@NullMarked
package io.strongroom.ui.fileimport.sheet;

import org.jspecify.annotations.NullMarked;
