/// Sends many secrets to one server: a few at a time, with a pause when the server asks for one,
/// and an outcome for each. What has an unknown outcome is looked for before anyone is told that it
/// may be sent again. It keeps no values and says nothing in words.
@NullMarked
package io.strongroom.intake.sending;

import org.jspecify.annotations.NullMarked;
