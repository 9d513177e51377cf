/// Tests of finding, filtering and sorting.
@NullMarked
package io.strongroom.ui.secretlist.query;

import org.jspecify.annotations.NullMarked;
