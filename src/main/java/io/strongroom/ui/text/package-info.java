/// Every word the user reads: one bundle, and the sentences made from it for each kind of problem.
@NullMarked
package io.strongroom.ui.text;

import org.jspecify.annotations.NullMarked;
