/// The sheet on which an account is added.
@NullMarked
package io.strongroom.ui.accounts.add.sheet;

import org.jspecify.annotations.NullMarked;
