/// Deleting secrets, one or many: ten seconds in which it can be undone before anything is sent,
/// and then what came of each.
@NullMarked
package io.strongroom.ui.removal;

import org.jspecify.annotations.NullMarked;
