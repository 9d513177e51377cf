/// Tests of names across scopes.
@NullMarked
package io.strongroom.ui.names;

import org.jspecify.annotations.NullMarked;
