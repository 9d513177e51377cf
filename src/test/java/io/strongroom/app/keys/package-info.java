/// Tests of the places where keys of accounts are kept.
@NullMarked
package io.strongroom.app.keys;

import org.jspecify.annotations.NullMarked;
