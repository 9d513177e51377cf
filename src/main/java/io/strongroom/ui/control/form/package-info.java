/// Parts of the sheets that ask for something: sentences, segments to choose from, a masked field
/// with its eye. Their style sheet comes with the first sheet, not with the window.
@NullMarked
package io.strongroom.ui.control.form;

import org.jspecify.annotations.NullMarked;
