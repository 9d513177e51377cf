/// Tests of the lock.
@NullMarked
package io.strongroom.ui.lock;

import org.jspecify.annotations.NullMarked;
