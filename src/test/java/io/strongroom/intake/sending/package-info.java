/// Tests of sending many secrets, against a real vault behind a real HTTP server.
@NullMarked
package io.strongroom.intake.sending;

import org.jspecify.annotations.NullMarked;
