/// Many secrets looked at together before anything is sent: what arrived is read and recognised,
/// judged row by row against what the scope holds, mended, sent with progress, and told row by row
/// what became of it. Decides; the sheet that draws it lives in `ui.review.sheet`.
@NullMarked
package io.strongroom.ui.review;

import org.jspecify.annotations.NullMarked;
