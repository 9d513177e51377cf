/// Windows: entries in files of their own, each sealed by the Data Protection API for the user who
/// is signed in. Never run on Windows: what is tested is all but the two native calls.
@NullMarked
package io.strongroom.keyring.windows;

import org.jspecify.annotations.NullMarked;
