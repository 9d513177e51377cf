/// Every secret of every scope, as far as it was read: the list, the counts of the scopes and the
/// names across scopes stand on it.
@NullMarked
package io.strongroom.ui.inventory;

import org.jspecify.annotations.NullMarked;
