/// What it is: the kind of a content, told by the content and the name and never by a MIME type,
/// the secrets it holds, and the name proposed for each.
@NullMarked
package io.strongroom.intake.recognition;

import org.jspecify.annotations.NullMarked;
