/// The value of one row while it is looked at closely: shown, or typed anew.
@NullMarked
package io.strongroom.ui.review.value;

import org.jspecify.annotations.NullMarked;
