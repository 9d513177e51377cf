/// Where a client gets the key that its calls carry, and why there may be none.
@NullMarked
package io.strongroom.api.key;

import org.jspecify.annotations.NullMarked;
