/// Tests of `io.strongroom.ui.removal`.
@NullMarked
package io.strongroom.ui.removal;

import org.jspecify.annotations.NullMarked;
