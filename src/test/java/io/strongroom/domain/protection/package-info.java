/// Tests of what opens a vault.
@NullMarked
package io.strongroom.domain.protection;

import org.jspecify.annotations.NullMarked;
