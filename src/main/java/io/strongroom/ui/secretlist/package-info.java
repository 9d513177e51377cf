/// The list of a scope's secrets: loading, searching, sorting, choosing one, and what is said when
/// there is nothing to show.
@NullMarked
package io.strongroom.ui.secretlist;

import org.jspecify.annotations.NullMarked;
