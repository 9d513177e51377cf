/// What calls leave behind in memory.
@NullMarked
package io.strongroom.api.memory;

import org.jspecify.annotations.NullMarked;
