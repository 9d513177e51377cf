/// The form on the left: a name, a value or a file, what it is for, and who will own it, judged
/// while typing.
@NullMarked
package io.strongroom.ui.secretform;

import org.jspecify.annotations.NullMarked;
