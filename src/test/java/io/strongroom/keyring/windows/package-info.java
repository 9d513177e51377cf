/// The files of sealed entries.
@NullMarked
package io.strongroom.keyring.windows;

import org.jspecify.annotations.NullMarked;
