/// Tests of the words.
@NullMarked
package io.strongroom.ui.text;

import org.jspecify.annotations.NullMarked;
