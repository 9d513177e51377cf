/// The list of secrets: what is searched for, sorted and chosen, and what is said while there is
/// nothing to show, or not all of it.
@NullMarked
package io.strongroom.ui.secretlist;

import org.jspecify.annotations.NullMarked;
