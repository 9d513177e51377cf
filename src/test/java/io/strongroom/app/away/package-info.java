/// Tests of what is heard of the desktop, on buses of the tests' own.
@NullMarked
package io.strongroom.app.away;

import org.jspecify.annotations.NullMarked;
