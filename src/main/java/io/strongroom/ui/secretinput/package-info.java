/// What a secret is made of while it is being typed: a name, a value or a file, a description, each
/// judged at every keystroke. The form and the editor are made of these.
@NullMarked
package io.strongroom.ui.secretinput;

import org.jspecify.annotations.NullMarked;
