/// What the window and the command line stand on alike: where things are kept, which version this
/// is, and an account with the client that speaks to it.
@NullMarked
package io.strongroom.app.session;

import org.jspecify.annotations.NullMarked;
