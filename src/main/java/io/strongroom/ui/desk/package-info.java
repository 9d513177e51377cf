/// What is done with secrets that are listed already: they are deleted, edited, copied or moved. It
/// ties those screens to the list and the details.
@NullMarked
package io.strongroom.ui.desk;

import org.jspecify.annotations.NullMarked;
