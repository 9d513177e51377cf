/// Tests of what an import tells.
@NullMarked
package io.strongroom.app.importing;

import org.jspecify.annotations.NullMarked;
