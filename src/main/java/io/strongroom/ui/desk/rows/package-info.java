/// What is done with the rows of the list and the focus among them: by key, and from a menu at the
/// row.
@NullMarked
package io.strongroom.ui.desk.rows;

import org.jspecify.annotations.NullMarked;
