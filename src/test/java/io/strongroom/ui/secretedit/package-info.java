/// Tests of `io.strongroom.ui.secretedit`.
@NullMarked
package io.strongroom.ui.secretedit;

import org.jspecify.annotations.NullMarked;
