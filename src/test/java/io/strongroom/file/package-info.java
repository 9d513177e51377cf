/// Tests of files for their owner alone.
@NullMarked
package io.strongroom.file;

import org.jspecify.annotations.NullMarked;
