/// Tests of `io.strongroom.ui.fileimport`.
@NullMarked
package io.strongroom.ui.fileimport;

import org.jspecify.annotations.NullMarked;
