/// What a command asks a server before it keeps a key.
@NullMarked
package io.strongroom.app.keycheck;

import org.jspecify.annotations.NullMarked;
