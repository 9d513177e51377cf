/// Tests of asking what a key is good for.
@NullMarked
package io.strongroom.account.check;

import org.jspecify.annotations.NullMarked;
