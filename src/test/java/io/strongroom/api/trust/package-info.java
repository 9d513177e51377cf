/// Tests of whom a connection trusts.
@NullMarked
package io.strongroom.api.trust;

import org.jspecify.annotations.NullMarked;
