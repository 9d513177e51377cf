/// Tests of `io.strongroom.ui.task`.
@NullMarked
package io.strongroom.ui.task;

import org.jspecify.annotations.NullMarked;
