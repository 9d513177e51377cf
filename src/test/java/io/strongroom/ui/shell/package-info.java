/// Tests of `io.strongroom.ui.shell`.
@NullMarked
package io.strongroom.ui.shell;

import org.jspecify.annotations.NullMarked;
