/// Tests of `io.strongroom.app.desktop`.
@NullMarked
package io.strongroom.app.desktop;

import org.jspecify.annotations.NullMarked;
