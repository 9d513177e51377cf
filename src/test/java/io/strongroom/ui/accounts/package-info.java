/// Tests of `io.strongroom.ui.accounts`.
@NullMarked
package io.strongroom.ui.accounts;

import org.jspecify.annotations.NullMarked;
