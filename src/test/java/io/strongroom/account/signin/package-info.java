/// Tests of signing in with the browser.
@NullMarked
package io.strongroom.account.signin;

import org.jspecify.annotations.NullMarked;
