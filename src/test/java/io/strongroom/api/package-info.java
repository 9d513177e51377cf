/// Tests of the client against real HTTP, and in process.
@NullMarked
package io.strongroom.api;

import org.jspecify.annotations.NullMarked;
