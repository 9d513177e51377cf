/// What the user has chosen of the list, apart from what of it can be seen and acted upon.
@NullMarked
package io.strongroom.ui.secretlist.choice;

import org.jspecify.annotations.NullMarked;
