/// The ways in: what is dropped anywhere on the window, chosen, pasted, or named by a typed path,
/// and what is said about it before it is taken.
@NullMarked
package io.strongroom.ui.fileimport;

import org.jspecify.annotations.NullMarked;
