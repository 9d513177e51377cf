/// Editing a secret where it is shown: its name, its description, a new value. It is read again
/// before anything is sent, and what somebody else changed meanwhile is never overwritten unseen.
@NullMarked
package io.strongroom.ui.secretedit;

import org.jspecify.annotations.NullMarked;
