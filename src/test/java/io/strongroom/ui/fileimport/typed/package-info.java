/// Tests of `io.strongroom.ui.fileimport`.
@NullMarked
package io.strongroom.ui.fileimport.typed;

import org.jspecify.annotations.NullMarked;
