/// Tests of the details of a secret.
@NullMarked
package io.strongroom.ui.secretdetail;

import org.jspecify.annotations.NullMarked;
