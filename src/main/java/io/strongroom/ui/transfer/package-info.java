/// Copying or moving a secret to another scope: with its value where the server returns it, and
/// through the form where it does not.
@NullMarked
package io.strongroom.ui.transfer;

import org.jspecify.annotations.NullMarked;
