/// What is known of the chosen secret, and, from a server that returns it, its value while asked.
@NullMarked
package io.strongroom.ui.secretdetail;

import org.jspecify.annotations.NullMarked;
