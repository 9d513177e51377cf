/// Names across scopes: where each name is held, where it is missing, and how to create it there.
@NullMarked
package io.strongroom.ui.names;

import org.jspecify.annotations.NullMarked;
