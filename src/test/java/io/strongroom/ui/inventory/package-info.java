/// Tests of what is known of the secrets of every scope.
@NullMarked
package io.strongroom.ui.inventory;

import org.jspecify.annotations.NullMarked;
