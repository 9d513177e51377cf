/// Signing in with the browser: a key pair for one sign-in, a code that the user confirms on the
/// provider's page, and the API key that comes back encrypted for that pair.
@NullMarked
package io.strongroom.account.signin;

import org.jspecify.annotations.NullMarked;
