/// The window itself: the bar, the form beside the list and the details, and what lies over them.
@NullMarked
package io.strongroom.ui.shell;

import org.jspecify.annotations.NullMarked;
