/// Tests of what the JSON of the contract may and may not hold.
@NullMarked
package io.strongroom.api.json;

import org.jspecify.annotations.NullMarked;
