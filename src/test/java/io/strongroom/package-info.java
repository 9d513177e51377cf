/// Tests of the whole: the sources' format, the direction of dependencies, and the application from
/// end to end.
@NullMarked
package io.strongroom;

import org.jspecify.annotations.NullMarked;
