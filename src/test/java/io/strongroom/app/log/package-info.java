/// What the log holds and who may read it.
@NullMarked
package io.strongroom.app.log;

import org.jspecify.annotations.NullMarked;
