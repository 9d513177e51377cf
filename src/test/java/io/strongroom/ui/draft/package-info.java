/// Tests of what is kept of half-done work.
@NullMarked
package io.strongroom.ui.draft;

import org.jspecify.annotations.NullMarked;
