/// Tests of what the client keeps in memory.
@NullMarked
package io.strongroom.api.memory;

import org.jspecify.annotations.NullMarked;
