/// Wires the screens that are made after the first frame.
@NullMarked
package io.strongroom.app.screens;

import org.jspecify.annotations.NullMarked;
