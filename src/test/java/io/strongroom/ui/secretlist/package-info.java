/// Tests of the list of secrets.
@NullMarked
package io.strongroom.ui.secretlist;

import org.jspecify.annotations.NullMarked;
