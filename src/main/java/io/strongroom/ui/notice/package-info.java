/// What the window says about itself: a short word about something that went well, and a line that
/// stays until it is put away.
@NullMarked
package io.strongroom.ui.notice;

import org.jspecify.annotations.NullMarked;
