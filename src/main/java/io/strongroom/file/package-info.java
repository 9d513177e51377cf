/// Files and folders for their owner alone. Nothing here knows what is in them.
@NullMarked
package io.strongroom.file;

import org.jspecify.annotations.NullMarked;
