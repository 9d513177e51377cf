/// Tests of what goes over the wire: how strictly it is read, and what is said of it.
@NullMarked
package io.strongroom.vault.http.message;

import org.jspecify.annotations.NullMarked;
