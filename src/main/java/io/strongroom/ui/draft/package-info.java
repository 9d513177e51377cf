/// What a user has half done, in a form that can be sealed and outlive the window it was done in.
@NullMarked
package io.strongroom.ui.draft;

import org.jspecify.annotations.NullMarked;
