/// The Secret Service, on a bus of the tests' own.
@NullMarked
package io.strongroom.keyring.secretservice;

import org.jspecify.annotations.NullMarked;
