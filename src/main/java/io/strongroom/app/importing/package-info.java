/// What `strongroom import` is going to do, and what it did, as rows for people and for programs.
/// No row holds a value.
@NullMarked
package io.strongroom.app.importing;

import org.jspecify.annotations.NullMarked;
