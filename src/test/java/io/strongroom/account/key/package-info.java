/// Tests of the places where keys are kept.
@NullMarked
package io.strongroom.account.key;

import org.jspecify.annotations.NullMarked;
