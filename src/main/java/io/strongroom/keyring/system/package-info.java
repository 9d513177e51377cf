/// Which keyring this system has, and the time limit round its calls.
@NullMarked
package io.strongroom.keyring.system;

import org.jspecify.annotations.NullMarked;
